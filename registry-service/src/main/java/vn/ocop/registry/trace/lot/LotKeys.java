package vn.ocop.registry.trace.lot;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import java.util.Collection;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;

/** How lots are stored, and by what they are found and ordered. */
final class LotKeys {
    static final String COLLECTION = "lots";
    static final String BY_DAY = "byDay";
    static final String BY_RECALL = "recalledAt";
    static final String OPEN = "OPEN";
    static final AggregateType<Lot> TYPE = new AggregateType<>(
            "lot",
            Lot.class,
            COLLECTION,
            null,
            LotKeys::of,
            List.of(
                    Index.on("keys.byDay"),
                    Index.on("keys.productId", "keys.byDay"),
                    Index.on("keys.entityId", "keys.byDay"),
                    Index.unique("code", "keys.code"),
                    Index.on("keys.entityCode"),
                    Index.uniqueWherePresent("gtin and code", "keys.gtinCode"),
                    Index.on("keys.inputLots", "keys.byDay"),
                    Index.sparse("keys.recalledAt"),
                    Index.sparse("keys.recallState", "keys.recalledAt"),
                    Index.on("keys.productId", "keys.recallState", "keys.recalledAt"),
                    Index.on("changedAt")));

    private LotKeys() {}

    static Bson ofTradeItem(String gtin, String code) {
        return eq("keys.gtinCode", gtin + " " + code);
    }

    static Bson ofTradeItem(String gtin) {
        // The sign after a blank: every lot of this number lies between.
        return and(gt("keys.gtinCode", gtin + " "), lt("keys.gtinCode", gtin + "!"));
    }

    static Bson ofProduct(String productId, Collection<String> codes) {
        return in(
                "keys.code", codes.stream().map(code -> productId + " " + code).toList());
    }

    static Bson ofEntity(String entityId, Collection<String> codes) {
        return in(
                "keys.entityCode",
                codes.stream().map(code -> entityId + " " + code).toList());
    }

    static Bson madeOf(Collection<String> lots) {
        return in("keys.inputLots", lots);
    }

    static Bson recalled() {
        return gt("keys.recalledAt", "");
    }

    private static BsonDocument of(String id, Lot lot) {
        LotOrigin origin = lot.origin();
        BsonDocument keys = new BsonDocument(BY_DAY, new BsonString(origin.madeOn() + " " + id))
                .append("productId", new BsonString(origin.productId()))
                .append("entityId", new BsonString(origin.entityId()))
                .append("code", new BsonString(origin.productId() + " " + origin.code()))
                .append("entityCode", new BsonString(origin.entityId() + " " + origin.code()))
                .append(
                        "inputLots",
                        new BsonArray(lot.inputLots().stream()
                                .sorted()
                                .map(BsonString::new)
                                .toList()));
        if (origin.gtin() != null) {
            keys.append("gtinCode", new BsonString(origin.gtin() + " " + origin.code()));
        }
        lot.recall().ifPresent(recall -> keys.append(BY_RECALL, new BsonString(recall.openedAt() + " " + id))
                .append("recallState", new BsonString(recall.isOpen() ? OPEN : "CLOSED")));
        return keys;
    }
}
