package vn.ocop.registry.trace.area;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.text.Vietnamese;

/** How raw-material areas are stored, and by what they are found and ordered. */
final class AreaKeys {
    static final String BY_NAME = "byName";
    static final AggregateType<GrowingArea> TYPE = new AggregateType<>(
            "growing-area",
            GrowingArea.class,
            "growing_areas",
            null,
            AreaKeys::of,
            List.of(
                    Index.on("keys.byName"),
                    Index.on("keys.entityId", "keys.byName"),
                    Index.uniqueWherePresent("areaCode", "keys.areaCode"),
                    Index.sparse("keys.code", "keys.byName")));

    private AreaKeys() {}

    private static BsonDocument of(String id, GrowingArea area) {
        BsonDocument keys = new BsonDocument(BY_NAME, new BsonString(Vietnamese.sortKey(area.name()) + " " + id))
                .append("entityId", new BsonString(area.entityId()));
        if (area.code() != null) {
            // The same code may serve several entities that buy from one area, but an entity names it once.
            keys.append("code", new BsonString(area.code()))
                    .append("areaCode", new BsonString(area.entityId() + " " + area.code()));
        }
        return keys;
    }
}
