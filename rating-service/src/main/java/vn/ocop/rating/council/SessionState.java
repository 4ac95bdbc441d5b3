package vn.ocop.rating.council;

/** Where a session stands. */
public enum SessionState {
    PLANNED,
    OPEN,
    CLOSED,
    CANCELLED
}
