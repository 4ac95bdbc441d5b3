package vn.ocop.registry.programme.task;

import java.time.LocalDate;

/**
 * What is owed of a task for one year.
 *
 * @param task its code
 * @param dueOn last day of the report, null if the plan gives none
 * @param interim whether it is a yearly report on work that ends in a later year
 */
public record Obligation(String task, int year, LocalDate dueOn, boolean interim) {

    /**
     * Where it stands on a day.
     *
     * @param reportedOn day from which it counts as reported, null if it does not
     */
    public TaskState stateOn(LocalDate on, LocalDate reportedOn, Term term) {
        if (reportedOn != null && !reportedOn.isAfter(on)) {
            return dueOn != null && reportedOn.isAfter(dueOn) ? TaskState.LATE : TaskState.REPORTED;
        }
        if (dueOn == null || on.isBefore(dueOn.minusDays(term.dueDaysBefore()))) {
            return TaskState.NOT_DUE;
        }
        return on.isAfter(dueOn) ? TaskState.OVERDUE : TaskState.DUE;
    }
}
