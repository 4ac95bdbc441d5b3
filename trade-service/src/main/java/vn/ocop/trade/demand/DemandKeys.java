package vn.ocop.trade.demand;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.listing.Words;
import vn.ocop.starter.mongo.Index;
import vn.ocop.trade.Amounts;

/** How needs and capacities are stored, and by what they are found and ordered. */
final class DemandKeys {
    /** First day and id: the order of lists. */
    static final String BY_DAY = "byDay";

    static final AggregateType<Need> NEEDS = new AggregateType<>(
            "need",
            Need.class,
            "needs",
            null,
            DemandKeys::of,
            List.of(
                    Index.on("keys.byDay"),
                    Index.on("keys.state", "keys.byDay"),
                    Index.on("keys.group", "keys.byDay"),
                    Index.on("keys.words", "keys.byDay")));

    static final AggregateType<Capacity> CAPACITIES = new AggregateType<>(
            "capacity",
            Capacity.class,
            "capacities",
            null,
            DemandKeys::of,
            List.of(
                    Index.unique("capacity-key", "keys.key"),
                    Index.on("keys.byDay"),
                    Index.on("keys.live", "keys.byDay"),
                    Index.on("keys.product", "keys.byDay"),
                    Index.on("keys.entity", "keys.byDay")));

    private DemandKeys() {}

    private static BsonDocument of(String id, Need need) {
        Wanted wanted = need.wanted();
        BsonDocument keys = new BsonDocument(BY_DAY, new BsonString(wanted.from() + " " + id))
                .append("state", new BsonString(need.state().name()))
                .append("words", Words.of(wanted.product(), wanted.buyer()));
        if (wanted.group() != null) {
            keys.append("group", new BsonString(wanted.group().toString()));
        }
        return keys;
    }

    /** Of a product there is one capacity in a unit from a day on; one that was withdrawn makes room. */
    private static BsonDocument of(String id, Capacity capacity) {
        Capacity.Offer offer = capacity.offer();
        String key = capacity.withdrawn() != null
                ? id
                : String.join(
                        "|",
                        offer.productId(),
                        Amounts.unit(offer.unit()),
                        offer.from().toString());
        BsonDocument keys = new BsonDocument(BY_DAY, new BsonString(offer.from() + " " + id))
                .append("key", new BsonString(key))
                .append("entity", new BsonString(capacity.entityId()))
                .append("product", new BsonString(offer.productId()));
        if (capacity.withdrawn() == null) {
            keys.append("live", new BsonString(offer.productId()));
        }
        return keys;
    }
}
