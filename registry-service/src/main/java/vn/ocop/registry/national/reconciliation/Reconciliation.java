package vn.ocop.registry.national.reconciliation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A comparison of the two sides on a day.
 *
 * @param day whose recognitions are compared
 * @param by account that asked for it
 * @param here products that are or were recognised here
 * @param there products that the other side told of
 * @param unnamed of those, how many have neither certificate nor code nor our id, and were not compared
 * @param agreed products that both sides hold in the same way, as far as the other side tells
 * @param different products of which something differs
 * @param complete whether all differences are stored; false is left behind by a crash
 */
public record Reconciliation(
        String id,
        LocalDate day,
        Instant at,
        String by,
        Source source,
        int here,
        int there,
        int unnamed,
        int agreed,
        int different,
        long onlyHere,
        long onlyThere,
        long twiceThere,
        boolean complete) {

    /** Where the list of the other side came from. */
    public enum Source {
        ENDPOINT,
        FILE
    }

    Reconciliation completed() {
        return new Reconciliation(
                id,
                day,
                at,
                by,
                source,
                here,
                there,
                unnamed,
                agreed,
                different,
                onlyHere,
                onlyThere,
                twiceThere,
                true);
    }
}
