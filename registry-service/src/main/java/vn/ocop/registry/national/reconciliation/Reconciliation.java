package vn.ocop.registry.national.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A comparison of the two sides on a day.
 *
 * @param day whose recognitions are compared
 * @param by account that asked for it
 * @param why it failed, null unless it did
 * @param counts null until it is done
 */
public record Reconciliation(
        String id, LocalDate day, Instant at, String by, Source source, State state, String why, Counts counts) {

    /** Where the list of the other side came from. */
    public enum Source {
        ENDPOINT,
        FILE
    }

    /** How far it is. */
    public enum State {
        RUNNING,
        /** All differences are stored. */
        DONE,
        /** Nothing was compared. */
        FAILED
    }

    /**
     * How much agrees and how much does not.
     *
     * @param here products that are or were recognised here
     * @param there products that the other side told of
     * @param unnamed of those, how many have neither certificate nor code nor our id, and were not compared
     * @param agreed products that both sides hold in the same way, as far as the other side tells
     * @param different products of which something differs
     */
    public record Counts(
            int here,
            int there,
            int unnamed,
            int agreed,
            int different,
            long onlyHere,
            long onlyThere,
            long twiceThere) {}

    static Reconciliation begun(String id, LocalDate day, Instant at, String by, Source source) {
        return new Reconciliation(id, day, at, by, source, State.RUNNING, null, null);
    }

    Reconciliation done(Counts found) {
        return new Reconciliation(id, day, at, by, source, State.DONE, null, found);
    }

    Reconciliation failed(String cause) {
        return new Reconciliation(id, day, at, by, source, State.FAILED, cause, null);
    }

    /** As it is now: one that has not come to its end within that time was cut short by the end of its instance. */
    Reconciliation asOf(Instant now, Duration longest) {
        return state == State.RUNNING && at.plus(longest).isBefore(now) ? failed("interrupted") : this;
    }
}
