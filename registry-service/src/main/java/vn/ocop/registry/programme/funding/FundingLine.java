package vn.ocop.registry.programme.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.problem.Texts;

/**
 * Money that is planned under one heading. A later decision supersedes the amount of the one before, which stays: what was
 * planned on an earlier day can always be told.
 *
 * @param decisions in the order of their days, at least one
 */
public record FundingLine(State state, Heading heading, List<Decided> decisions) {
    private static final int MOST_DECISIONS = 100;
    private static final int LONGEST_NUMBER = 100;
    private static final LocalDate EARLIEST = LocalDate.of(2018, 5, 7);

    /** Whether it counts. */
    public enum State {
        PLANNED,
        /** It was entered by mistake and counts nowhere. */
        CANCELLED
    }

    /**
     * An amount and the decision it rests on.
     *
     * @param amount whole đồng; 0 takes the money away
     * @param decision number of the decision, for example {@code 2822/QĐ-UBND}
     * @param decidedOn its day
     */
    public record Decided(Long amount, String decision, LocalDate decidedOn) {
        void check(LocalDate today, Faults faults) {
            Dong.check(amount, 0, "amount", faults);
            new Texts(faults).needed(decision, "decision", LONGEST_NUMBER);
            faults.require(decidedOn != null, "decidedOn", "required");
            if (decidedOn != null) {
                // The first day of the programme (Decision 490/QĐ-TTg): no money of it can be older.
                faults.require(!decidedOn.isBefore(EARLIEST), "decidedOn", "not-before", EARLIEST);
                faults.require(!decidedOn.isAfter(today), "decidedOn", "not-in-the-future");
            }
        }
    }

    /** Plans money. What it says must have been checked. */
    static Change<FundingLine> planned(Heading heading, Decided first) {
        FundingLine line = new FundingLine(State.PLANNED, heading, List.of(first));
        return Change.to(line, new FundingEvent.LinePlanned(heading.key(), first.amount(), first.decision()));
    }

    /** Supersedes the amount by a later decision. @throws Refusal if it is cancelled, or the decision is not a later one */
    Change<FundingLine> adjusted(Decided next, String reason) {
        requirePlanned();
        if (decisions.contains(next)) {
            throw Refusal.conflict("funding-known", next.decision());
        }
        if (next.decidedOn().isBefore(newest().decidedOn())) {
            throw Refusal.invalid("decidedOn", "not-before", newest().decidedOn());
        }
        if (decisions.stream().anyMatch(one -> one.decision().equals(next.decision()))) {
            throw Refusal.conflict("funding-decided-otherwise", next.decision());
        }
        if (decisions.size() == MOST_DECISIONS) {
            throw Refusal.conflict("funding-too-many-decisions", MOST_DECISIONS);
        }
        FundingLine line = new FundingLine(
                state,
                heading,
                Stream.concat(decisions.stream(), Stream.of(next)).toList());
        return Change.to(line, new FundingEvent.LineAdjusted(heading.key(), next.amount(), next.decision()))
                .because(reason);
    }

    /** Cancels it: it was entered by mistake. @throws Refusal if it is cancelled */
    Change<FundingLine> cancelled(String reason) {
        requirePlanned();
        return Change.to(
                        new FundingLine(State.CANCELLED, heading, decisions),
                        new FundingEvent.LineCancelled(heading.key()))
                .because(reason);
    }

    /** The decision that holds now. */
    public Decided newest() {
        return decisions.getLast();
    }

    private void requirePlanned() {
        if (state == State.CANCELLED) {
            throw Refusal.conflict("funding-cancelled");
        }
    }
}
