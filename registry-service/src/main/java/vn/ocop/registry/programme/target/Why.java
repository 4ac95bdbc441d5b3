package vn.ocop.registry.programme.target;

/** Why somebody or something counts for a target, or does not. Its words are messages. */
enum Why {
    /** A certificate of such a star holds on the day. */
    HOLDS_STAR,
    /** It had a certificate of such a star until then; none holds on the day. */
    HELD_STAR_BEFORE,
    FORM_COUNTS,
    OTHER_FORM,
    /** An enterprise that is no small or medium one. */
    TOO_LARGE,
    /** An enterprise whose size nobody has told. */
    SIZE_UNKNOWN,
    IN_CHAIN,
    NOT_IN_CHAIN,
    /** In a circular or green chain, without a raw-material area on the day. */
    NO_AREA,
    TRAINED,
    NOT_TRAINED,
    ON_CHANNEL,
    /** It may be listed on a modern channel, and is not. */
    NO_CHANNEL,
    /** No product of it holds a star, so none may be listed. */
    NO_STAR,
    /** The register never heard of the entity. */
    NOT_IN_REGISTER
}
