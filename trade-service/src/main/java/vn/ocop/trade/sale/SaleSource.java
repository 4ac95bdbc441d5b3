package vn.ocop.trade.sale;

/** Where a report of a sale comes from. */
public enum SaleSource {
    /** Somebody entered it for the entity. */
    SELF_REPORTED,
    /** It stood in a file. */
    FILE,
    /** A delivery of a contract was turned into it. */
    CONTRACT
}
