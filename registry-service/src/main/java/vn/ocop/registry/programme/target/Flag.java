package vn.ocop.registry.programme.target;

/** What a reader of a list should know beside why something counts. Its words are messages. */
enum Flag {
    /** The product is withdrawn; its certificate holds until it ends. */
    WITHDRAWN,
    /** The entity has closed; its certificates hold until they end. */
    CLOSED,
    /** The register learned of the entity later; it counts as it was first known. */
    KNOWN_LATER
}
