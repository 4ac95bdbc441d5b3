package vn.ocop.embedded.store;

/** What must have happened to a write before the store acknowledges it. */
public enum Durability {
    /** Committed and forced to the disk: survives the kill of the process and the loss of power. */
    FORCED,
    /** Committed to the operating system: survives the kill of the process, not the loss of power. */
    COMMITTED
}
