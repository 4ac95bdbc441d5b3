package vn.ocop.registry.national.sending;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * What came of a call to the national register.
 *
 * @param status HTTP status, 0 without one
 * @param etag what it called the version it told of, null if it told none
 * @param retryAfter for how long it wants to be left alone, null unless BUSY
 * @param body what it answered, null if nothing
 * @param why status and the beginning of the answer, or the failure, for people
 */
record Answer(Kind kind, int status, String etag, Duration retryAfter, JsonNode body, String why) {

    /** What it means. */
    enum Kind {
        /** Done, with an answer that can be understood. */
        DONE,
        /** It does not know what was asked for. */
        MISSING,
        /** It holds another version. */
        CLASHED,
        /** It wants to be left alone for a while. */
        BUSY,
        /** It will never take this. */
        REFUSED,
        /** It does not know us; no record is to blame. */
        NOT_LET_IN,
        /** Anything else, silence too: tried again. */
        FAILED,
        /** Not tried. */
        LEFT_ALONE
    }

    static final Answer LEFT_ALONE = new Answer(Kind.LEFT_ALONE, 0, null, null, null, "left alone");

    static Answer failed(Throwable failure) {
        return failed(0, failure.getClass().getSimpleName());
    }

    static Answer failed(int status, String why) {
        return new Answer(Kind.FAILED, status, null, null, null, why);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether the line is bad; a refusal or a clash is an answer like any other. */
    boolean isFailure() {
        return kind == Kind.FAILED || kind == Kind.NOT_LET_IN;
    }
}
