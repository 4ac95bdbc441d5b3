package vn.ocop.rating.recognition;

/** How a recognition stands on a day. */
public enum Standing {
    VALID,
    /** Its last day is over. */
    EXPIRED,
    /** It was taken back. */
    REVOKED,
    /** A newer recognition of the same product has taken its place. */
    REPLACED
}
