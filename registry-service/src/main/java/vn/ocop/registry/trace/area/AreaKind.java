package vn.ocop.registry.trace.area;

/** What kind of code a raw-material area has. */
public enum AreaKind {
    /** Growing area of plants (mã số vùng trồng, Law 31/2018/QH14 on crop production, Art. 64). */
    GROWING,
    /** Farming area of animals or aquatic species (mã số cơ sở, vùng nuôi). */
    FARMING,
    /** Where it is caught or gathered. */
    GATHERING
}
