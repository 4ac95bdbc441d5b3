package vn.ocop.trade.coverage;

/** Whom the plan's “100 % of entities” may mean. */
enum Reading {
    /** All entities of the register on the day. */
    REGISTER,
    /** Those of them of whom a product holds a star on the day: nobody else may be listed. */
    HOLDERS
}
