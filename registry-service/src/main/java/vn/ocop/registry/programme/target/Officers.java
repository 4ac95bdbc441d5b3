package vn.ocop.registry.programme.target;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How many officers there are, of all levels.
 *
 * @param counts in the order in which they were entered
 */
record Officers(List<OfficerCount> counts) {

    /** The number on that day; null while it is missing for a level. */
    Long on(LocalDate day) {
        if (!missingOn(day).isEmpty()) {
            return null;
        }
        return Arrays.stream(OfficerLevel.values())
                .mapToLong(level -> newest(level, day).orElseThrow().count())
                .sum();
    }

    /** Levels of which nobody has told a number for that day. */
    List<OfficerLevel> missingOn(LocalDate day) {
        return Arrays.stream(OfficerLevel.values())
                .filter(level -> newest(level, day).isEmpty())
                .toList();
    }

    private Optional<OfficerCount> newest(OfficerLevel level, LocalDate day) {
        return counts.stream()
                .filter(one -> one.level() == level && !one.from().isAfter(day))
                .reduce((one, next) -> next.from().isBefore(one.from()) ? one : next);
    }
}
