package vn.ocop.trade.giftset;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.text.Vietnamese;
import vn.ocop.trade.giftset.GiftSet.State;

/** How gift sets are stored, and by what they are found and ordered. */
final class GiftSetKeys {
    static final String BY_NAME = "byName";
    /** Last day of the season and id, only where it is offered. */
    static final String OFFERED = "offered";

    static final String TO = "keys.to";
    static final String WATCHED = "keys.watched";

    static final AggregateType<GiftSet> TYPE = new AggregateType<>(
            "gift-set",
            GiftSet.class,
            "gift_sets",
            null,
            GiftSetKeys::of,
            List.of(
                    Index.on("keys.byName"),
                    Index.on("keys.state", "keys.byName"),
                    Index.on("keys.product", "keys.byName"),
                    Index.on("keys.task", "keys.byName"),
                    Index.on(WATCHED, TO),
                    Index.sparse("keys.offered")));

    private GiftSetKeys() {}

    private static BsonDocument of(String id, GiftSet set) {
        GiftSetPlan plan = set.plan();
        BsonArray products =
                new BsonArray(plan.products().stream().map(BsonString::new).toList());
        BsonDocument keys = new BsonDocument(BY_NAME, new BsonString(Vietnamese.sortKey(plan.name()) + " " + id))
                .append("state", new BsonString(set.state().name()))
                .append("to", new BsonString(plan.to().toString()))
                .append("product", products);
        if (plan.task() != null) {
            keys.append("task", new BsonString(plan.task()));
        }
        if (set.state() == State.OFFERED || set.state() == State.INCOMPLETE) {
            keys.append("watched", products);
        }
        if (set.state() == State.OFFERED) {
            keys.append(OFFERED, new BsonString(plan.to() + " " + id));
        }
        return keys;
    }
}
