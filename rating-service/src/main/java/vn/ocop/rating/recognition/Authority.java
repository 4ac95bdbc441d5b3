package vn.ocop.rating.recognition;

/** Who may take a recognition back. */
public enum Authority {
    /** Chair of the people's committee of the province. */
    PROVINCE_CHAIR,
    /** Minister of Agriculture and Environment. */
    MINISTER
}
