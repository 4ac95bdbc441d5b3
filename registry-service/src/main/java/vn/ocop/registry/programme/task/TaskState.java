package vn.ocop.registry.programme.task;

/** Where a task stands for one year, on a day. */
public enum TaskState {
    /** Nothing was reported, and there is time; or the plan gives no day. */
    NOT_DUE,
    /** Nothing was reported, and the last day is near. */
    DUE,
    /** Nothing was reported, and the last day is over. */
    OVERDUE,
    /** Reported in time. */
    REPORTED,
    /** Reported after the last day. */
    LATE
}
