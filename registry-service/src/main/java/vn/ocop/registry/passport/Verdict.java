package vn.ocop.registry.passport;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.registry.programme.history.Recognised;

/**
 * Whether what a buyer holds is genuine and valid on a day in Vietnam. What is more dangerous goes first: a lot that is
 * called back is told so though the star of the product holds.
 *
 * @param since first day of that state; null where there is none
 * @param until last day on which the star holds, null unless it does
 * @param by the recognition that the state rests on, null if none
 */
record Verdict(State state, LocalDate day, LocalDate since, LocalDate until, Recognised by) {

    /** The states, the gravest first. */
    enum State {
        /** The lot that was asked for is being called back. */
        RECALLED_LOT,
        /** The product does not take part in the programme any more. */
        WITHDRAWN,
        /** The product has no star, and never had one. */
        NOT_RECOGNISED,
        /** The star was taken back. */
        REVOKED,
        /** The last day of the star is over. */
        EXPIRED,
        /** The certificate that was asked for is over, though the product holds a star by another one. */
        REPLACED,
        /** The product holds a star, but no such lot was made known. */
        LOT_UNKNOWN,
        GENUINE_AND_VALID
    }

    /**
     * The verdict of a day.
     *
     * @param withdrawnOn first day without the product in the programme, null if it takes part
     * @param recognitions all of the product, in their order
     */
    static Verdict on(LocalDate day, LocalDate withdrawnOn, List<Recognised> recognitions, Asked asked) {
        List<Recognised> begun = recognitions.stream()
                .filter(one -> !one.firstDay().isAfter(day))
                .toList();
        Recognised last = begun.isEmpty() ? null : begun.getLast();
        if (asked.recalledOn() != null) {
            return over(State.RECALLED_LOT, day, asked.recalledOn(), last);
        }
        if (withdrawnOn != null && !withdrawnOn.isAfter(day)) {
            return over(State.WITHDRAWN, day, withdrawnOn, last);
        }
        if (last == null) {
            return over(State.NOT_RECOGNISED, day, null, null);
        }
        return last.on(day)
                ? held(day, begun, asked)
                : over(last.revoked() ? State.REVOKED : State.EXPIRED, day, last.end(), last);
    }

    boolean isGenuine() {
        return state == State.GENUINE_AND_VALID;
    }

    private static Verdict held(LocalDate day, List<Recognised> begun, Asked asked) {
        Recognised last = begun.getLast();
        Recognised former = begun.stream()
                .filter(one -> one.certificate().equals(asked.certificate()) && !one.on(day))
                .findFirst()
                .orElse(null);
        if (former != null) {
            return over(State.REPLACED, day, former.end(), last);
        }
        return asked.isUnknownLot()
                ? over(State.LOT_UNKNOWN, day, null, last)
                : new Verdict(
                        State.GENUINE_AND_VALID,
                        day,
                        last.firstDay(),
                        last.end().minusDays(1),
                        last);
    }

    private static Verdict over(State state, LocalDate day, LocalDate since, Recognised by) {
        return new Verdict(state, day, since, null, by);
    }
}
