package vn.ocop.trade.coverage;

/** What coverage is told by. */
enum Dimension {
    /** One figure for all. */
    ALL,
    /** City or district of the plan. */
    LOCALITY,
    LEGAL_FORM,
    /** Kind of channel, modern or not, each of all entities. */
    KIND
}
