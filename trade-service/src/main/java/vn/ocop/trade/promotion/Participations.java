package vn.ocop.trade.promotion;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.starter.mongo.Records;

/** In which events an entity took part. */
@Component
public class Participations {
    private static final int MOST = 500;
    private final MongoCollection<BsonDocument> events;
    private final Records<PromotionPlan> plans;

    Participations(Promotions promotions) {
        this.events = promotions.all().collection();
        this.plans = new Records<>(PromotionPlan.class, events.getCodecRegistry());
    }

    /** An event in which it took part, by its plan. */
    public record Participation(String eventId, PromotionPlan plan) {}

    /**
     * The closed events with a day in the period in which the entity took part, the one that ended first first; at most
     * {@value #MOST}. Of an event only its plan is read, not everybody who applied.
     */
    public List<Participation> of(String entityId, LocalDate from, LocalDate to) {
        return events.find(filter(entityId, from, to))
                .projection(Projections.include("state.plan"))
                .sort(Sorts.ascending("keys." + PromotionKeys.LAST_DAY))
                .limit(MOST)
                .map(found -> new Participation(
                        found.getString("_id").getValue(),
                        plans.read(found.getDocument("state").getDocument("plan"))))
                .into(new ArrayList<>());
    }

    static Bson filter(String entityId, LocalDate from, LocalDate to) {
        return and(
                eq("keys.participant", entityId),
                eq("keys.state", PromotionState.CLOSED.name()),
                gte("keys." + PromotionKeys.LAST_DAY, from.toString()),
                lt("keys." + PromotionKeys.BY_DAY, to.plusDays(1).toString()));
    }
}
