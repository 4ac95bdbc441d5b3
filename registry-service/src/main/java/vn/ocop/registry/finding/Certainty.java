package vn.ocop.registry.finding;

/** How sure a finding is. */
public enum Certainty {
    /** The irregularity is there to see. */
    CERTAIN,
    /** Somebody's reading, for example a supposed misspelling. */
    SUSPECTED
}
