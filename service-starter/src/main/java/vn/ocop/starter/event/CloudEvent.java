package vn.ocop.starter.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The attributes of an event: CloudEvents 1.0, Kafka protocol binding, binary mode.
 *
 * @param id {@code <subject>:<version>}; the same event sent twice has the same id
 * @param source the service that speaks
 * @param type what happened, in kebab case
 * @param subject id of the aggregate, also the record's key unless {@link #PARTITION_KEY} names another
 * @param schema where the JSON Schema of the data is
 * @param version version of the aggregate that the event made; extension attribute {@code aggregateversion}
 */
public record CloudEvent(
        String id, String source, String type, String subject, Instant time, String schema, long version) {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** Header of the CloudEvents extension Partitioning: the record's key where it is not the subject. */
    public static final String PARTITION_KEY = "ce_partitionkey";

    /**
     * Where in which trace the event was made, by W3C Trace Context; the header that readers of Kafka look at. The CloudEvents
     * extension Distributed Tracing has the same in {@link #TRACE_PARENT_ATTRIBUTE}.
     */
    public static final String TRACE_PARENT = "traceparent";

    public static final String TRACE_PARENT_ATTRIBUTE = "ce_traceparent";

    /** Sets the headers of the event. */
    public void writeTo(Headers headers) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id);
        put(headers, "ce_source", source);
        put(headers, "ce_type", type);
        put(headers, "ce_subject", subject);
        put(headers, "ce_time", time.toString());
        put(headers, "ce_dataschema", schema);
        put(headers, "ce_aggregateversion", Long.toString(version));
        put(headers, "content-type", "application/json");
    }

    /** @throws MalformedEvent if an obligatory attribute is missing or not readable */
    public static CloudEvent readFrom(Headers headers) {
        if (!needed(headers, "ce_specversion").startsWith("1.")) {
            throw new MalformedEvent("ce_specversion is not 1.x");
        }
        try {
            CloudEvent event = new CloudEvent(
                    needed(headers, "ce_id"),
                    needed(headers, "ce_source"),
                    needed(headers, "ce_type"),
                    needed(headers, "ce_subject"),
                    OffsetDateTime.parse(needed(headers, "ce_time")).toInstant(),
                    text(headers, "ce_dataschema"),
                    Long.parseLong(needed(headers, "ce_aggregateversion")));
            return event.credible();
        } catch (NumberFormatException | DateTimeException e) {
            throw new MalformedEvent("unreadable attribute: " + e.getMessage());
        }
    }

    /** An older version than the first would make a copy of what never was; a day without four digits has no order. */
    private CloudEvent credible() {
        if (version < 1) {
            throw new MalformedEvent("ce_aggregateversion is less than 1");
        }
        if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
            throw new MalformedEvent("ce_time is beyond all time");
        }
        return this;
    }

    /**
     * The key that the record of this event must have.
     *
     * @param headers of the record
     */
    String keyBy(Headers headers) {
        String named = text(headers, PARTITION_KEY);
        return named == null ? subject : named;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String needed(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null || value.isBlank()) {
            throw new MalformedEvent("no " + name);
        }
        return value;
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
