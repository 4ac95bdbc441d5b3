package vn.ocop.registry.national.sending;

import java.time.Duration;
import java.time.Instant;

/**
 * How it stands with the line to the national register.
 *
 * @param configured whether there is an endpoint
 * @param circuit CLOSED, OPEN or HALF_OPEN on the instance that answers; null unless configured
 * @param pending products whose newest state has not been acknowledged
 * @param oldest for how long the oldest of them waits
 * @param refused products whose newest state was refused for good
 * @param agreed products whose newest state was acknowledged
 * @param pausedUntil until when the other side wants to be left alone, null if it does not
 * @param lastAnswer what came of the last failed attempt
 */
record LineState(
        boolean configured,
        String circuit,
        long pending,
        Duration oldest,
        long refused,
        long agreed,
        Instant pausedUntil,
        Instant lastSuccess,
        Instant lastFailure,
        String lastAnswer) {

    static LineState of(String circuit, Queue queue, LineNotes notes) {
        Instant paused = notes.pausedUntil();
        return new LineState(
                circuit != null,
                circuit,
                queue.count(Entry.State.PENDING),
                queue.oldest(),
                queue.count(Entry.State.REFUSED),
                queue.count(Entry.State.AGREED),
                paused.isAfter(queue.now()) ? paused : null,
                notes.lastSuccess().orElse(null),
                notes.lastFailure().orElse(null),
                notes.lastAnswer().orElse(null));
    }
}
