package vn.ocop.trade.sale;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.starter.event.Copies;
import vn.ocop.trade.channel.Channels;
import vn.ocop.trade.product.Standings;

/** Names for the keys of sums, asked for in large portions. */
@Component
class SumNames {
    private static final int PORTION = 500;
    private final Standings standings;
    private final Channels channels;
    private final Copies<EntityState> entities;

    SumNames(Standings standings, Channels channels, Copies<EntityState> entityCopies) {
        this.standings = standings;
        this.channels = channels;
        this.entities = entityCopies;
    }

    /** The names that are known, by key. */
    Map<String, String> of(ReportBy by, Collection<String> keys) {
        Map<String, String> names = new HashMap<>();
        List<String> ids = new ArrayList<>(keys);
        for (int from = 0; from < ids.size(); from += PORTION) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + PORTION));
            switch (by) {
                case PRODUCT -> standings.find(some).forEach((id, product) -> names.put(id, product.name()));
                case ENTITY -> names.putAll(entityNames(some));
                case CHANNEL -> channels.find(some).forEach((id, channel) -> names.put(id, channel.name()));
                default -> {}
            }
        }
        return names;
    }

    private Map<String, String> entityNames(List<String> ids) {
        Map<String, String> names = new HashMap<>();
        entities.collection()
                .find(in("_id", ids))
                .projection(Projections.include("copy.name"))
                .forEach(copy -> names.put(copy.getString("_id").getValue(), name(copy)));
        return names;
    }

    private static String name(BsonDocument copy) {
        return copy.getDocument("copy").getString("name").getValue();
    }
}
