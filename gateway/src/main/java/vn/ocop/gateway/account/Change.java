package vn.ocop.gateway.account;

import java.time.Instant;

/**
 * One entry of an account's history. It is committed together with the change it tells of and never edited.
 *
 * @param at when
 * @param by the account that did it, {@code system} at start-up
 * @param what the kind of change
 * @param before state before it, as far as it changed, without any password
 * @param after state after it
 * @param requestId id of the request, to find its log lines
 */
record Change(Instant at, String by, What what, String before, String after, String requestId) {
    /** Kinds of change. */
    enum What {
        CREATED,
        CHANGED,
        DISABLED,
        ENABLED,
        PASSWORD_RESET,
        PASSWORD_CHANGED
    }

    /**
     * Who does something, and within which request.
     *
     * @param name account name
     */
    record Actor(String name, String requestId) {
        static final Actor SYSTEM = new Actor("system", "");
    }
}
