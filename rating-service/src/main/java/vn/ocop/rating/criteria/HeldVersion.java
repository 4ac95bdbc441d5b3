package vn.ocop.rating.criteria;

/**
 * A kept version.
 *
 * @param digest digest of the whole edition; another content has another one
 */
record HeldVersion(CriteriaVersion version, String digest) {
    /** What its sets are filed under. */
    String edition() {
        return version.id() + "@" + digest;
    }
}
