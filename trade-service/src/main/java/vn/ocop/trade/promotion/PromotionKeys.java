package vn.ocop.trade.promotion;

import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;

/** How promotion events are stored, and by what they are found and ordered. */
final class PromotionKeys {
    static final String BY_DAY = "byDay";
    static final String LAST_DAY = "lastDay";
    static final AggregateType<PromotionEvent> TYPE = new AggregateType<>(
            "promotion event",
            PromotionEvent.class,
            "promotion_events",
            null,
            PromotionKeys::of,
            List.of(
                    Index.on("keys.byDay"),
                    Index.on("keys.state", "keys.byDay"),
                    Index.on("keys.kind", "keys.byDay"),
                    Index.on("keys.task", "keys.byDay"),
                    Index.on("keys.scope", "keys.byDay"),
                    Index.on("keys.year", "keys.byDay"),
                    Index.on("keys.unit", "keys.byDay"),
                    Index.on("keys.entity", "keys.byDay"),
                    Index.on("keys.participant", "keys.state", "keys.lastDay")));

    private PromotionKeys() {}

    private static BsonDocument of(String id, PromotionEvent event) {
        PromotionPlan plan = event.plan();
        BsonDocument keys = new BsonDocument(BY_DAY, new BsonString(plan.firstDay() + " " + id))
                .append(LAST_DAY, new BsonString(plan.lastDay().toString()))
                .append("state", new BsonString(event.state().name()))
                .append("kind", new BsonString(plan.kind().name()))
                .append("scope", new BsonString(plan.scope().name()))
                .append("year", new BsonString(Integer.toString(plan.firstDay().getYear())))
                .append("entity", ids(event.applications().stream()))
                .append("participant", ids(event.participants().stream()));
        if (plan.task() != null) {
            keys.append("task", new BsonString(plan.task()));
        }
        if (plan.unit() != null) {
            keys.append("unit", new BsonString(plan.unit()));
        }
        return keys;
    }

    private static BsonArray ids(Stream<Application> applications) {
        return new BsonArray(applications
                .map(Application::entityId)
                .distinct()
                .map(BsonString::new)
                .toList());
    }
}
