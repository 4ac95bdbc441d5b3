package vn.ocop.trade.webhook;

/**
 * What came of an attempt.
 *
 * @param answer status or failure, as it is kept
 */
record Outcome(Kind kind, String answer) {
    private static final int GONE = 410;

    enum Kind {
        /** Answered with 2xx. */
        DELIVERED,
        /** Answered with 410: the partner wants no more. */
        GONE,
        /** Anything else, silence too. */
        FAILED,
        /** Not tried: the partner is left alone for a while. */
        LEFT_ALONE
    }

    /** The address of the partner has come to lie in a network that must not be called. */
    static final Outcome NOT_PUBLIC = new Outcome(Kind.FAILED, "not a public address");

    static final Outcome LEFT_ALONE = new Outcome(Kind.LEFT_ALONE, null);

    /** Only 2xx is success; a redirect is not followed, it could lead anywhere. */
    static Outcome of(int status) {
        Kind kind = status / 100 == 2 ? Kind.DELIVERED : status == GONE ? Kind.GONE : Kind.FAILED;
        return new Outcome(kind, Integer.toString(status));
    }

    static Outcome failed(Throwable failure) {
        return new Outcome(Kind.FAILED, failure.getClass().getSimpleName());
    }

    boolean isFailure() {
        return kind == Kind.FAILED;
    }
}
