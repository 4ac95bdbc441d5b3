package vn.ocop.starter.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What goes wrong in one schedule and when, drawn from its seed; and what has happened, to be read when it failed. */
final class Weather {
    private final Random chance;
    private final Turns turns;
    private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);
    private final List<String> story = new ArrayList<>();
    private int faultsLeft;
    private long steps;
    private int storeAwayFor;
    private int busAwayFor;

    Weather(Random chance) {
        this.chance = chance;
        this.turns = new Turns(chance);
        this.faultsLeft = chance.nextInt(12);
    }

    Random chance() {
        return chance;
    }

    Turns turns() {
        return turns;
    }

    /** A new process with a clock of its own. */
    Life life(String name) {
        return new Life(name, new SteppedClock(() -> steps));
    }

    /** A moment goes by; whoever is drawn goes on. */
    void step() {
        turns.pass();
        steps++;
    }

    /** All clocks go on. */
    void wait(Duration time) {
        steps += time.toMillis();
    }

    /**
     * One of these faults, or null, which is usual.
     *
     * @param seldom of so many calls one goes wrong, as long as there are faults left
     */
    Fault strike(Life life, int seldom, Fault... of) {
        if (faultsLeft == 0 || chance.nextInt(seldom) != 0) {
            return null;
        }
        faultsLeft--;
        Fault fault = of[chance.nextInt(of.length)];
        switch (fault) {
            case STORE_AWAY -> storeAwayFor = 3 + chance.nextInt(15);
            case BUS_AWAY -> busAwayFor = 2 + chance.nextInt(6);
            case CLOCK_JUMP -> life.clock().jump(drawnJump());
            default -> {}
        }
        count(fault);
        tell(life, fault.plural());
        return fault;
    }

    void count(Fault fault) {
        happened.merge(fault, 1, Integer::sum);
    }

    boolean isStoreAway() {
        return storeAwayFor > 0 && storeAwayFor-- > 0;
    }

    boolean isBusAway() {
        return busAwayFor > 0 && busAwayFor-- > 0;
    }

    /** Nothing goes wrong any more. */
    void calm() {
        faultsLeft = 0;
        storeAwayFor = 0;
        busAwayFor = 0;
        story.add("-- calm --");
    }

    void tell(Object who, String what) {
        story.add(steps + " " + who + ": " + what);
    }

    List<String> story() {
        return story;
    }

    Map<Fault, Integer> happened() {
        return happened;
    }

    /** From a millisecond to an hour, forward or back, small ones as often as large ones. */
    private Duration drawnJump() {
        long most = 1L << chance.nextInt(22);
        long millis = Math.min(1 + chance.nextLong(most), Duration.ofHours(1).toMillis());
        return Duration.ofMillis(chance.nextBoolean() ? millis : -millis);
    }
}
