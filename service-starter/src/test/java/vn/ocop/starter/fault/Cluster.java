package vn.ocop.starter.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** One or two instances of the service of notes; where one has died another is started sooner or later. */
final class Cluster {
    private final Weather weather;
    private final Doors doors;
    private final BooleanSupplier isOpen;
    private final Instance[] places;
    private int started;

    /** @param isOpen false as soon as the relays are to stop going by themselves */
    Cluster(Weather weather, Doors doors, BooleanSupplier isOpen) {
        this.weather = weather;
        this.doors = doors;
        this.isOpen = isOpen;
        this.places = new Instance[1 + weather.chance().nextInt(2)];
    }

    /** An instance to which a command goes. */
    Instance any() {
        return at(weather.chance().nextInt(places.length));
    }

    List<Instance> alive() {
        return Arrays.stream(places)
                .filter(Objects::nonNull)
                .filter(instance -> !instance.life().isOver())
                .toList();
    }

    /** Number of instances that were started, first ones and those after a death. */
    int started() {
        return started;
    }

    private Instance at(int place) {
        if (places[place] == null || places[place].life().isOver()) {
            Instance next = new Instance(weather.life("instance " + ++started), doors);
            places[place] = next;
            weather.turns().add("relay", () -> relay(next));
        }
        return places[place];
    }

    private void relay(Instance instance) throws InterruptedException {
        try {
            while (isOpen.getAsBoolean() && !instance.life().isOver()) {
                weather.turns().pass();
                instance.relay(weather.chance().nextInt(12) == 0);
            }
        } catch (Crash _) {
            // Its process is dead.
        }
    }
}
