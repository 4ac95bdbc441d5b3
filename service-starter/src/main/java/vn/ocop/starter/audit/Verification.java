package vn.ocop.starter.audit;

/**
 * What a verification, or a part of it, came to.
 *
 * @param links how many links were looked at so far
 * @param head the last of them: what to keep elsewhere
 * @param finding the first thing that is wrong, null if nothing is
 * @param next where the next part goes on, null if all was looked at or something is wrong
 */
record Verification(State state, long links, Head head, Finding finding, String next) {
    /** How it stands. */
    enum State {
        /** All was looked at, nothing was changed. */
        WHOLE,
        /** Something was changed. */
        BROKEN,
        /** Nothing wrong so far; there is more to look at. */
        UNFINISHED
    }

    static Verification whole(Head head) {
        return new Verification(State.WHOLE, head.number(), head, null, null);
    }

    static Verification unfinished(Progress progress) {
        Head last = progress.last();
        return new Verification(State.UNFINISHED, last.number(), last, null, progress.token());
    }

    static Verification broken(Progress progress, Finding finding) {
        Head last = progress.last();
        return new Verification(State.BROKEN, last.number(), last, finding, null);
    }
}
