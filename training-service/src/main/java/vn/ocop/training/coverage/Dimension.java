package vn.ocop.training.coverage;

/** What coverage is told by. */
public enum Dimension {
    /** One figure for all. */
    ALL,
    /** Level of the officer's agency. */
    LEVEL,
    /** City or district of the plan of the entity; administrative unit of the officer's post. */
    LOCALITY,
    /** Topics that hold on the day, each of all. */
    TOPIC,
    /** The state at each year's end, the last one on the day that is asked for. */
    YEAR,
    /** Agency of the officer; for entities and workers the agency whose courses trained them, each of all. */
    AGENCY,
    /** Legal form of the entity. */
    LEGAL_FORM
}
