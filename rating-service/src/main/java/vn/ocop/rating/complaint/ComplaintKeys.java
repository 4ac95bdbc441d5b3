package vn.ocop.rating.complaint;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;

/** How complaints are stored, and by what they are found and ordered. */
final class ComplaintKeys {
    static final String BY_RECEIVED = "byReceived";
    /** Day by which the next step is to be taken, then the id; only of open ones. */
    static final String BY_DUE = "byDue";
    /** The entities that it concerns: who complains, and whose product it is. */
    static final String PARTIES = "keys.parties";

    static final AggregateType<Complaint> TYPE = new AggregateType<>(
            "complaint",
            Complaint.class,
            "complaints",
            null,
            ComplaintKeys::of,
            List.of(
                    Index.on("keys.byReceived"),
                    Index.on("keys.state", "keys.byReceived"),
                    Index.on("keys.kind", "keys.byReceived"),
                    Index.on("keys.product", "keys.byReceived"),
                    Index.on("keys.inTime", "keys.byReceived"),
                    Index.on(PARTIES, "keys.byReceived"),
                    Index.sparse("keys.byDue")));

    private ComplaintKeys() {}

    private static BsonDocument of(String id, Complaint complaint) {
        Matter matter = complaint.matter();
        BsonDocument keys = new BsonDocument(BY_RECEIVED, new BsonString(complaint.receivedOn() + " " + id))
                .append("state", new BsonString(complaint.state().name()))
                .append("kind", new BsonString(matter.kind().name()))
                .append("product", new BsonString(matter.productId()))
                .append("inTime", new BsonString(Boolean.toString(complaint.isInTime())))
                .append("parties", parties(complaint));
        if (complaint.due() != null) {
            keys.append(BY_DUE, new BsonString(complaint.due() + " " + id));
        }
        return keys;
    }

    private static BsonArray parties(Complaint complaint) {
        return new BsonArray(
                Stream.of(complaint.matter().entityId(), complaint.complainant().entityId())
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(BsonString::new)
                        .toList());
    }
}
