package vn.ocop.starter.event;

import java.time.Instant;
import java.util.Map;

/**
 * An event that could not be processed.
 *
 * @param id topic, partition and offset of the event
 * @param headers its headers, as text
 * @param data its content, as text
 * @param cause why it could not be processed
 * @param state OPEN until an operator replays or discards it
 * @param reason why it was discarded, null otherwise
 */
public record DeadLetter(
        String id,
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        String data,
        String cause,
        Instant failedAt,
        State state,
        String settledBy,
        Instant settledAt,
        String reason) {
    /** What has become of it. */
    public enum State {
        OPEN,
        REPLAYED,
        DISCARDED
    }

    DeadLetter settled(State next, String by, Instant at, String why) {
        return new DeadLetter(id, topic, partition, offset, key, headers, data, cause, failedAt, next, by, at, why);
    }
}
