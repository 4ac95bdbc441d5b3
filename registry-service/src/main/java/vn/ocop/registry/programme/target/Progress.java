package vn.ocop.registry.programme.target;

/** Where a target stands on a day. */
public enum Progress {
    MET,
    /** Not met, and the year of the target is not over. */
    ON_THE_WAY,
    /** Not met, and the year of the target is over. */
    NOT_MET,
    /** There is nothing to measure it by. */
    UNKNOWN
}
