package vn.ocop.gateway.audit;

import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** How a link stands in the store. */
final class AuditDocument {
    private AuditDocument() {}

    /** The store keeps milliseconds; what is hashed must be what is read later. */
    static Happening asKept(Happening happening) {
        return new Happening(
                happening.at().truncatedTo(ChronoUnit.MILLIS),
                happening.by(),
                happening.type(),
                happening.id(),
                happening.version(),
                happening.reason(),
                happening.content(),
                happening.state());
    }

    static Document write(AuditLink link) {
        Happening happening = link.happening();
        Document document = new Document("_id", link.number())
                .append("at", Date.from(happening.at()))
                .append("by", happening.by())
                .append("type", happening.type())
                .append("adopted", link.adopted())
                .append("previous", link.previous())
                .append("hash", link.hash());
        append(document, "id", happening.id());
        append(document, "version", happening.version());
        append(document, "reason", happening.reason());
        append(document, "content", happening.content());
        append(document, "state", happening.state());
        append(document, "event", happening.event());
        return document;
    }

    /** Empty if somebody made of it what the gateway never writes. */
    static Optional<AuditLink> read(Document document) {
        try {
            AuditLink link = new AuditLink(
                    document.getLong("_id"),
                    new Happening(
                            document.getDate("at").toInstant(),
                            document.getString("by"),
                            document.getString("type"),
                            document.getString("id"),
                            document.getLong("version"),
                            document.getString("reason"),
                            document.getString("content"),
                            document.getString("state")),
                    document.getBoolean("adopted"),
                    document.getString("previous"),
                    document.getString("hash"));
            boolean whole = link.previous() != null
                    && link.hash() != null
                    && java.util.Objects.equals(
                            document.getString("event"), link.happening().event());
            return whole ? Optional.of(link) : Optional.empty();
        } catch (ClassCastException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    /** What is absent is left out, so that the sparse index passes it over. */
    private static void append(Document document, String field, Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
