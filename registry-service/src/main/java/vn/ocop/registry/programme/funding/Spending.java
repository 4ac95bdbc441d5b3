package vn.ocop.registry.programme.funding;

import java.time.LocalDate;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.problem.Texts;

/**
 * Money that was spent under a heading, at its newest revision. Earlier ones stay in its history with the reasons: a
 * correction never takes anything away. More may be spent than is planned; that is told, not refused.
 */
public record Spending(State state, Heading heading, Voucher voucher) {
    private static final int LONGEST_DOCUMENT = 200;

    /** Whether it counts. */
    public enum State {
        RECORDED,
        /** It was entered by mistake and counts nowhere. */
        CANCELLED
    }

    /**
     * What was paid.
     *
     * @param amount whole đồng, more than 0
     * @param day when it was paid
     * @param document number and date of the paper that proves it
     * @param what what it was paid for; null if the task says it
     */
    public record Voucher(Long amount, LocalDate day, String document, String what) {}

    /** Notes everything that is wrong with the voucher. */
    static void check(Voucher voucher, Integer year, LocalDate today, Faults faults) {
        Dong.check(voucher.amount(), 1, "amount", faults);
        new Texts(faults)
                .needed(voucher.document(), "document", LONGEST_DOCUMENT)
                .optional(voucher.what(), "what", Texts.LINE);
        LocalDate day = voucher.day();
        faults.require(day != null, "day", "required");
        faults.require(day == null || !day.isAfter(today), "day", "not-in-the-future");
        faults.require(day == null || year == null || day.getYear() >= year, "day", "not-before", year + "-01-01");
    }

    /** Records it. What it says must have been checked. */
    static Change<Spending> recorded(Heading heading, Voucher voucher) {
        Spending spending = new Spending(State.RECORDED, heading, voucher);
        return Change.to(spending, new FundingEvent.SpendingRecorded(heading.key(), voucher.amount(), voucher.day()));
    }

    /** Corrects what it says. @throws Refusal if it is cancelled or nothing differs */
    Change<Spending> corrected(Heading nextHeading, Voucher next, String reason) {
        requireRecorded();
        if (nextHeading.equals(heading) && next.equals(voucher)) {
            throw Refusal.conflict("spending-not-corrected");
        }
        return Change.to(
                        new Spending(state, nextHeading, next),
                        new FundingEvent.SpendingCorrected(nextHeading.key(), next.amount(), next.day()))
                .because(reason);
    }

    /** Cancels it: it was entered by mistake. @throws Refusal if it is cancelled */
    Change<Spending> cancelled(String reason) {
        requireRecorded();
        return Change.to(
                        new Spending(State.CANCELLED, heading, voucher),
                        new FundingEvent.SpendingCancelled(heading.key()))
                .because(reason);
    }

    private void requireRecorded() {
        if (state == State.CANCELLED) {
            throw Refusal.conflict("spending-cancelled");
        }
    }
}
