package vn.ocop.starter.audit;

import java.time.Instant;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.bson.BsonValue;
import vn.ocop.starter.hash.Sha256;

/**
 * Who did what to which object, when and why.
 *
 * @param kind collection of the object
 * @param id of the object
 * @param version version of the object that it made
 * @param type type of the event that told of it
 * @param by account or client that called; {@code system:…} for the service itself
 * @param reason why, in the caller's words; null if none was given
 * @param key key of the event on the bus; null for the id of the object
 * @param content SHA-256 of the event as it went out
 */
public record Deed(
        String kind,
        String id,
        long version,
        String type,
        Instant at,
        String by,
        String agency,
        String reason,
        String key,
        String content) {

    /**
     * As an entry of a history tells it.
     *
     * @throws BsonInvalidOperationException if the entry lacks something
     */
    public static Deed of(String kind, BsonDocument entry) {
        return new Deed(
                kind,
                entry.getString("aggregate").getValue(),
                entry.getInt64("version").getValue(),
                entry.getString("type").getValue(),
                Instant.ofEpochMilli(entry.getDateTime("at").getValue()),
                entry.getString("by").getValue(),
                entry.getString("agency").getValue(),
                text(entry, "reason"),
                text(entry, "key"),
                Sha256.of(entry.getString("data").getValue()));
    }

    /** What tells it from all other deeds in the service. */
    String event() {
        return event(kind, id + ":" + version);
    }

    static String event(String kind, String eventId) {
        return kind + ":" + eventId;
    }

    BsonString eventId() {
        return new BsonString(id + ":" + version);
    }

    private static String text(BsonDocument entry, String field) {
        BsonValue value = entry.get(field);
        return value == null || value.isNull() ? null : value.asString().getValue();
    }
}
