package vn.ocop.starter.aggregate;

import java.time.Instant;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * An event in the outbox of its aggregate, and later in the history.
 *
 * @param version version of the aggregate that the event made
 * @param key key of its record on the bus; null for the id of the aggregate
 * @param traceparent where in which trace the change was made (W3C Trace Context); null if it was not traced
 * @param data the event as JSON, exactly as it goes out, however often it is sent
 */
record PendingEvent(
        long version,
        String type,
        Instant at,
        String by,
        String agency,
        String reason,
        String key,
        String traceparent,
        String data) {

    BsonDocument document() {
        return new BsonDocument("version", new BsonInt64(version))
                .append("type", new BsonString(type))
                .append("at", new BsonDateTime(at.toEpochMilli()))
                .append("by", new BsonString(by))
                .append("agency", new BsonString(agency))
                .append("reason", reason == null ? BsonNull.VALUE : new BsonString(reason))
                .append("key", key == null ? BsonNull.VALUE : new BsonString(key))
                .append("traceparent", traceparent == null ? BsonNull.VALUE : new BsonString(traceparent))
                .append("data", new BsonString(data));
    }

    static PendingEvent of(BsonDocument document) {
        return new PendingEvent(
                document.getInt64("version").getValue(),
                document.getString("type").getValue(),
                Instant.ofEpochMilli(document.getDateTime("at").getValue()),
                document.getString("by").getValue(),
                document.getString("agency").getValue(),
                text(document, "reason"),
                text(document, "key"),
                text(document, "traceparent"),
                document.getString("data").getValue());
    }

    private static String text(BsonDocument document, String field) {
        BsonValue value = document.get(field);
        return value == null || value.isNull() ? null : value.asString().getValue();
    }

    static String eventId(String aggregateId, long version) {
        return aggregateId + ":" + version;
    }
}
