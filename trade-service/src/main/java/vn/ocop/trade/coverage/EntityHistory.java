package vn.ocop.trade.coverage;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.trade.entity.EntityFollower;

/**
 * Every version of every entity that the registry told of, with the day of its event. It is only ever added to, one record
 * a version, so events that come twice or in another order come to the same.
 */
@Component
class EntityHistory implements EntityFollower {
    private final MongoCollection<BsonDocument> collection;
    private final Records<EntityDay> records;

    EntityHistory(Collections collections) {
        this.collection = collections.with("entity_days", Index.on("entityId", "version"), Index.on("from"));
        this.records = new Records<>(EntityDay.class, collection.getCodecRegistry());
    }

    @Override
    public void follow(IncomingEvent event, EntityState entity) {
        EntityDay version = EntityDay.of(
                entity, event.version(), Vietnam.dayOf(event.attributes().time()));
        collection.updateOne(
                eq(version.entityId() + ":" + version.version()),
                new BsonDocument("$setOnInsert", records.write(version)),
                new UpdateOptions().upsert(true));
    }

    /** The entities that there were on that day, each in the newest version of the day. */
    List<EntityDay> on(LocalDate day) {
        Map<String, EntityDay> newest = new LinkedHashMap<>();
        collection
                .find(lte("from", day))
                .sort(Sorts.ascending("entityId", "version"))
                .map(records::read)
                .forEach(version -> newest.put(version.entityId(), version));
        return newest.values().stream().filter(EntityDay::counts).toList();
    }
}
