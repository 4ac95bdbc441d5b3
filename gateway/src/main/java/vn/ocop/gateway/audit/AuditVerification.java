package vn.ocop.gateway.audit;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a verification, or a part of it, came to.
 *
 * @param links how many links were looked at so far
 * @param head the last of them: to be kept elsewhere
 * @param finding the first thing that is wrong, null if nothing is
 * @param next cursor of the next part, null if this was the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditVerification(State state, long links, AuditHead head, Finding finding, String next) {
    /** How it stands. */
    enum State {
        WHOLE,
        BROKEN,
        UNFINISHED
    }

    /** What can be wrong. */
    enum Flaw {
        LINK_MISSING,
        LINK_UNREADABLE,
        LINK_CHANGED,
        LINK_REPLACED,
        OTHER_BEGINNING,
        CUT_OFF,
        REWRITTEN,
        ACCOUNT_MISSING,
        HISTORY_CHANGED,
        STATE_CHANGED,
        VERSION_UNTOLD
    }

    /**
     * The first thing that is wrong.
     *
     * @param number the link, null if it is about an account only
     * @param id the account
     * @param words what it is, in the caller's language
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(Flaw flaw, Long number, String id, Long version, String words) {
        Finding in(String language) {
            return new Finding(flaw, number, id, version, language);
        }
    }

    static AuditVerification whole(AuditHead head) {
        return new AuditVerification(State.WHOLE, head.number(), head, null, null);
    }

    static AuditVerification unfinished(AuditHead head) {
        return new AuditVerification(State.UNFINISHED, head.number(), head, null, head.number() + "." + head.hash());
    }

    static AuditVerification broken(AuditHead head, Finding finding) {
        return new AuditVerification(State.BROKEN, head.number(), head, finding, null);
    }
}
