package vn.ocop.registry.national.sending;

import java.time.Instant;
import java.util.Objects;

/**
 * A product in the queue to the national register: what it should hold, and what it is known to hold. There is one entry a
 * product, so what is sent is always the newest state, and one product's states can't overtake each other. What an attempt
 * came to changes only a pending one: another instance may have settled it meanwhile.
 *
 * @param body the record as it is sent
 * @param hash of the body
 * @param revision one more with each new body, and whenever an answer to the one before must not be repeated
 * @param since when it came into its state
 * @param due when it is to be tried; while it is being sent, when the claim ends
 * @param attempts how often it was tried since then
 * @param clashes how often in a row the other side held another version
 * @param doubt whether an attempt was made of which it is not known if it has changed anything there
 * @param agreed hash of what the other side has acknowledged last, null if nothing
 * @param etag what the other side called that version, null if it told none
 * @param answer what came of the last attempt, for people; null before the first
 * @param version counts every change of the entry
 */
public record Entry(
        String product,
        String name,
        String certificate,
        String body,
        String hash,
        long revision,
        State state,
        Instant since,
        Instant due,
        int attempts,
        int clashes,
        boolean doubt,
        String agreed,
        String etag,
        String answer,
        long version) {
    /** A dispute that lasts longer is for people. */
    private static final int MOST_CLASHES = 5;

    /** Where it stands. */
    public enum State {
        PENDING,
        /** The other side has acknowledged what it should hold. */
        AGREED,
        /** The other side has refused it for good; an operator looks at the answer. */
        REFUSED
    }

    static Entry first(Wanted wanted, Instant now) {
        return new Entry(
                wanted.product(),
                wanted.name(),
                wanted.certificate(),
                wanted.body(),
                wanted.hash(),
                1,
                State.PENDING,
                now,
                now,
                0,
                0,
                false,
                null,
                null,
                null,
                1);
    }

    /** Goes with every repetition of the same state, and with no other. */
    String idempotencyKey() {
        return product + "-" + revision;
    }

    /** Something else should be held; what the other side is known to hold already is not sent again. */
    Entry wanting(Wanted wanted, Instant now) {
        if (wanted.hash().equals(hash)) {
            return this;
        }
        boolean known = !doubt && Objects.equals(wanted.hash(), agreed);
        boolean waiting = state == State.PENDING && !known;
        return new Entry(
                product,
                wanted.name(),
                wanted.certificate(),
                wanted.body(),
                wanted.hash(),
                revision + 1,
                known ? State.AGREED : State.PENDING,
                waiting ? since : now,
                waiting ? due : now,
                waiting ? attempts : 0,
                0,
                doubt,
                agreed,
                etag,
                answer,
                version + 1);
    }

    Entry claimed(Instant until) {
        return with(state, since, until, attempts + 1, clashes, true, answer);
    }

    /** It was claimed and not sent: as if nobody had. */
    Entry givenBack(Entry before) {
        if (state != State.PENDING) {
            return this;
        }
        return with(state, since, before.due, before.attempts, clashes, before.doubt, answer);
    }

    /** The other side holds what was sent. If something newer is wanted meanwhile, that is due at once. */
    Entry acknowledged(Entry sent, String toldEtag, Instant now) {
        boolean newest = hash.equals(sent.hash);
        return new Entry(
                product,
                name,
                certificate,
                body,
                hash,
                revision,
                newest ? State.AGREED : State.PENDING,
                newest ? now : since,
                now,
                0,
                0,
                false,
                sent.hash,
                toldEtag,
                null,
                version + 1);
    }

    Entry failed(Instant next, String why) {
        return state == State.PENDING ? with(state, since, next, attempts, clashes, doubt, why) : this;
    }

    /** For good, unless something newer is wanted meanwhile. */
    Entry refused(Entry sent, String why, boolean doubtBefore, Instant now) {
        if (state != State.PENDING) {
            return this;
        }
        return revision == sent.revision
                ? with(State.REFUSED, now, now, attempts, clashes, doubtBefore, why)
                : with(State.PENDING, since, now, 0, 0, doubtBefore, why);
    }

    /** The other side holds another version, of that tag; the next attempt is made against it and is another request. */
    Entry clashed(String theirs, Instant next, Instant now, String why) {
        if (state != State.PENDING) {
            return this;
        }
        boolean over = clashes + 1 >= MOST_CLASHES;
        return new Entry(
                product,
                name,
                certificate,
                body,
                hash,
                revision + 1,
                over ? State.REFUSED : State.PENDING,
                over ? now : since,
                next,
                attempts,
                clashes + 1,
                false,
                null,
                theirs,
                why,
                version + 1);
    }

    /** An operator has it sent again, whatever is known of the other side. */
    Entry retried(Instant now) {
        return new Entry(
                product,
                name,
                certificate,
                body,
                hash,
                revision + 1,
                State.PENDING,
                now,
                now,
                0,
                0,
                doubt,
                null,
                etag,
                answer,
                version + 1);
    }

    private Entry with(
            State next, Instant from, Instant nextDue, int tries, int disputes, boolean inDoubt, String told) {
        return new Entry(
                product,
                name,
                certificate,
                body,
                hash,
                revision,
                next,
                from,
                nextDue,
                tries,
                disputes,
                inDoubt,
                agreed,
                etag,
                told,
                version + 1);
    }
}
