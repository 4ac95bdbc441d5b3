package vn.ocop.registry.national.sending;

import java.time.Instant;

/**
 * An entry of the queue as it is answered.
 *
 * @param since when it came into its state
 * @param due when it is tried next, null if it is not tried
 * @param attempts how often it was tried since then
 * @param answer what came of the last attempt, null before the first
 */
record EntryView(
        String productId,
        String name,
        String certificate,
        Entry.State state,
        Instant since,
        Instant due,
        int attempts,
        String answer) {

    static EntryView of(Entry entry) {
        return new EntryView(
                entry.product(),
                entry.name(),
                entry.certificate(),
                entry.state(),
                entry.since(),
                entry.state() == Entry.State.PENDING ? entry.due() : null,
                entry.attempts(),
                entry.answer());
    }
}
