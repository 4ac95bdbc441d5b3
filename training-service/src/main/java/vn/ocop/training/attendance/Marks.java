package vn.ocop.training.attendance;

import java.util.HashMap;
import java.util.Map;

/**
 * What all devices said of one trainee in one session. A device corrects itself, by a newer mark; it never takes away what
 * another one saw. So lists may come twice, late and in any order: {@link #merged} is commutative, associative and
 * idempotent.
 *
 * @param byDevice the newest mark of each device
 */
record Marks(Map<String, Mark> byDevice) {
    Marks {
        byDevice = Map.copyOf(byDevice);
    }

    static Marks of(String device, Mark mark) {
        return new Marks(Map.of(device, mark));
    }

    Marks merged(Marks other) {
        Map<String, Mark> all = new HashMap<>(byDevice);
        other.byDevice.forEach(
                (device, mark) -> all.merge(device, mark, (one, two) -> one.compareTo(two) >= 0 ? one : two));
        return new Marks(all);
    }

    /** Minutes that the trainee was present, as the device says that saw most. */
    int minutes() {
        return byDevice.values().stream().mapToInt(Mark::value).max().orElse(0);
    }
}
