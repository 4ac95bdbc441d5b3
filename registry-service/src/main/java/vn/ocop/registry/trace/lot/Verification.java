package vn.ocop.registry.trace.lot;

import java.time.LocalDate;

/**
 * What the check of a chain found.
 *
 * @param intact whether every link and the head are as they were recorded
 * @param readable whether every link can be read at all
 * @param events how many links there are now
 * @param head where the lot says that its chain ends
 * @param broken the first link that is not as it was recorded, null if intact
 */
public record Verification(String lot, boolean intact, boolean readable, int events, Head head, Broken broken) {

    /** How a chain is broken. */
    public enum Break {
        /** What the lot is was changed. */
        ORIGIN_CHANGED,
        /** The content of the link is not what was hashed. */
        RECORD_CHANGED,
        /** The link can't be read. */
        RECORD_UNREADABLE,
        /** The link that should stand here is further on. */
        ORDER_CHANGED,
        /** The link that should stand here is gone. */
        RECORD_MISSING,
        /** The link before was written anew, with a hash of its own. */
        PREVIOUS_DIFFERS,
        /** Links at the end are gone. */
        TAIL_MISSING,
        /** The chain does not end where the lot says it ends. */
        HEAD_DIFFERS,
        /** The chain fits in itself, but it is not the one that was anchored on an earlier day. */
        ANCHOR_DIFFERS
    }

    /**
     * Where.
     *
     * @param seq place in the chain where it breaks, from 1; 0 for the origin
     * @param event id of the event that stands there, null if none can be named
     * @param anchor day of the anchor that the chain does not fit, null otherwise
     */
    public record Broken(int seq, String event, Break how, LocalDate anchor) {}

    static Verification intact(String lot, int events, Head head) {
        return new Verification(lot, true, true, events, head, null);
    }

    Verification unreadable() {
        return new Verification(lot, intact, false, events, head, broken);
    }

    Verification broken(int seq, Entry at, Break how) {
        return new Verification(
                lot,
                false,
                readable,
                events,
                head,
                new Broken(seq, at == null ? null : at.event().id(), how, null));
    }

    Verification anchoredOtherwise(int seq, LocalDate day) {
        return new Verification(lot, false, readable, events, head, new Broken(seq, null, Break.ANCHOR_DIFFERS, day));
    }
}
