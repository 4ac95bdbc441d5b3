package vn.ocop.rating.dossier;

/** Where a dossier is on its way (Decision 26/2026/QĐ-TTg, Art. 5 and 7). */
public enum Stage {
    /** The entity fills it in. */
    DRAFT,
    /** The entity has handed it in; frozen from here on. */
    SUBMITTED,
    /** The commune has received it and its term runs. */
    RECEIVED,
    /** The commune has reported and proposed it to the province. */
    PROPOSED,
    /** The programme office has found it complete: a council can take it. */
    CHECKED,
    /** On the agenda of a council. */
    IN_COUNCIL,
    /** A council has judged it. */
    CONCLUDED,
    /** Sent on to the ministry. */
    AT_MINISTRY,
    /** The ministry has judged it. */
    CENTRALLY_CONCLUDED,
    /** Recognised with a star. */
    RECOGNISED,
    /** Judged, but with no star that is recognised. */
    NOT_RECOGNISED,
    /** The commune did not propose it. */
    TURNED_DOWN,
    /** The entity took it back. */
    WITHDRAWN;

    /** Whether nothing can follow. */
    public boolean isFinal() {
        return ordinal() >= RECOGNISED.ordinal();
    }

    /** Whether the entity may still take it back or complete it. */
    boolean isBeforeCouncil() {
        return ordinal() < IN_COUNCIL.ordinal();
    }
}
