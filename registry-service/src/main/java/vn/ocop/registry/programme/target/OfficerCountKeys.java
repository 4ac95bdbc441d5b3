package vn.ocop.registry.programme.target;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;

/** How numbers of officers are stored: by level and day, those of one day in the order of entering. */
final class OfficerCountKeys {
    static final String ORDER = "byDay";
    static final AggregateType<OfficerCount> TYPE = new AggregateType<>(
            "officer-count",
            OfficerCount.class,
            "officer_counts",
            null,
            // Ids are in the order of time.
            (id, count) -> new BsonDocument(ORDER, new BsonString(count.from() + " " + id + " " + count.level())),
            List.of(Index.on("keys.byDay")));

    private OfficerCountKeys() {}
}
