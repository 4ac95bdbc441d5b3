package vn.ocop.registry.imports;

/** Where an import stands. */
public enum ImportState {
    /** Its file is stored; no row is read yet. */
    RECEIVED,
    /** An instance works on it, or will take over from one that stopped. */
    RUNNING,
    DONE,
    /** Given up; what was done before stays. */
    FAILED
}
