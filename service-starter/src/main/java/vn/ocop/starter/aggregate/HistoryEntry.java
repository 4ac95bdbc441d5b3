package vn.ocop.starter.aggregate;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * One change of an aggregate: who made it, when, and what it made.
 *
 * @param by account or client that called; {@code system:…} for the service itself
 * @param reason why, in the caller's words; null if none was given
 * @param data the event as it was published
 */
public record HistoryEntry(
        long version,
        String type,
        Instant at,
        String by,
        String agency,
        String reason,
        @JsonRawValue String data) {}
