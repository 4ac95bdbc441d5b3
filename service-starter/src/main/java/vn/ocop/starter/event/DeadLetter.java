package vn.ocop.starter.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * An event that could not be processed.
 *
 * @param id topic, partition and offset of the event; in the order of the ids they were sent
 * @param cause why it could not be processed
 * @param state OPEN until an operator replays or discards it
 * @param reason why it was discarded, null otherwise
 * @param received the record itself; null in lists
 */
public record DeadLetter(
        String id,
        String topic,
        int partition,
        long offset,
        String key,
        String cause,
        Instant failedAt,
        State state,
        String settledBy,
        Instant settledAt,
        String reason,
        Received received) {
    /** What has become of it. */
    public enum State {
        OPEN,
        REPLAYED,
        DISCARDED
    }

    /**
     * The record as this service received it, kept byte for byte: a replay runs on what came, whatever it is.
     *
     * @param data its value; null if it had none
     * @param isCut only the start was kept, because it is larger than records usually may be
     */
    public record Received(List<Header> headers, Bytes data, boolean isCut) {}

    /** A header of the record; a name can come twice, and its value can be missing. */
    public record Header(String name, Bytes value) {}

    /** Bytes as they came. @param base64 all of them */
    public record Bytes(String base64) {
        static Bytes of(byte[] bytes) {
            return bytes == null ? null : new Bytes(Base64.getEncoder().encodeToString(bytes));
        }

        byte[] exactly() {
            return Base64.getDecoder().decode(base64);
        }

        /** To be read by people: what is no UTF-8 is replaced by �. */
        @JsonProperty
        public String text() {
            return new String(exactly(), UTF_8);
        }
    }

    DeadLetter settled(State next, String by, Instant at, String why) {
        return new DeadLetter(id, topic, partition, offset, key, cause, failedAt, next, by, at, why, received);
    }
}
