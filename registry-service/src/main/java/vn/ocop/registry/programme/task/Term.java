package vn.ocop.registry.programme.task;

import java.time.LocalDate;

/**
 * The term of a plan.
 *
 * @param decision number of the decision that approved it
 * @param signedOn its day; nothing was due before
 * @param firstYear first year of the plan's period
 * @param lastYear its last year; no plan that carries the tasks on was found
 * @param dueDaysBefore how many days before its last day a report is called due; ours, the plan does not say
 */
public record Term(String decision, LocalDate signedOn, int firstYear, int lastYear, int dueDaysBefore) {

    /** The year of the term that is nearest to that day. */
    public int yearOf(LocalDate day) {
        return Math.clamp(day.getYear(), firstYear, lastYear);
    }
}
