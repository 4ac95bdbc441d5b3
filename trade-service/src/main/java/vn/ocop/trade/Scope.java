package vn.ocop.trade;

/** How far an occasion or a sales channel reaches: rating criterion 4.3 tells these apart. */
public enum Scope {
    /** Within the province. */
    PROVINCE,
    /** Elsewhere in the country. */
    OUTSIDE,
    /** In another country. */
    ABROAD
}
