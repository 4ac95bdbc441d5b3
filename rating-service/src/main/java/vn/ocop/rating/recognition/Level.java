package vn.ocop.rating.recognition;

/** Level of the administration that recognises a star; which one does for which star is a dated rule. */
public enum Level {
    /** People's committee of a district, until 30 June 2025. */
    DISTRICT,
    /** Chair of the people's committee of the province. */
    PROVINCE,
    /** Minister of Agriculture and Environment. */
    CENTRAL
}
