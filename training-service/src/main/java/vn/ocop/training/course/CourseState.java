package vn.ocop.training.course;

/** Where a course is. */
public enum CourseState {
    /** Nobody can be enrolled yet. */
    PLANNED,
    /** Takes enrolments. */
    OPEN,
    /** Its sessions are held; attendance is kept. */
    RUNNING,
    /** At its end: completions follow from what was kept. */
    CLOSED,
    /** Not held, or not to its end. */
    CANCELLED
}
