package vn.ocop.registry.programme.target;

/** Levels at which officers of the programme work. */
public enum OfficerLevel {
    PROVINCE,
    /** Until 30 June 2025; 0 since then. */
    DISTRICT,
    COMMUNE
}
