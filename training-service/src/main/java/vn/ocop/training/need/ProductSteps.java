package vn.ocop.training.need;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.events.ProductState;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.time.Vietnam;

/**
 * Every version of every product that the registry told of: the newest one says in which step it is, the ones before since
 * when. One record a version, so events that come twice or late come to the same.
 */
@Component
class ProductSteps {
    private final MongoCollection<BsonDocument> collection;
    private final Records<ProductStep> records;

    ProductSteps(Collections collections) {
        this.collection = collections.copy("product_steps", Index.on("productId", "version"), Index.on("entityId"));
        this.records = new Records<>(ProductStep.class, collection.getCodecRegistry());
    }

    void take(IncomingEvent event, ProductState product) {
        ProductStep step = ProductStep.of(
                product, event.version(), Vietnam.dayOf(event.attributes().time()));
        collection.updateOne(
                eq(step.productId() + ":" + step.version()),
                new BsonDocument("$setOnInsert", records.write(step)),
                new UpdateOptions().upsert(true));
    }

    /** The active products of the entity, each with the day on which it came to its step. */
    Collection<ProductStep> of(String entityId) {
        Set<String> ids = new TreeSet<>();
        collection
                .find(eq("entityId", entityId))
                .forEach(version -> ids.add(version.getString("productId").getValue()));
        Map<String, ProductStep> found = newest(in("productId", ids));
        found.values().removeIf(product -> !product.entityId().equals(entityId));
        return found.values();
    }

    /** All active products, each with the day on which it came to its step. */
    Collection<ProductStep> all() {
        return newest(empty()).values();
    }

    private Map<String, ProductStep> newest(Bson filter) {
        Map<String, ProductStep> newest = new LinkedHashMap<>();
        collection
                .find(filter)
                .sort(Sorts.ascending("productId", "version"))
                .map(records::read)
                .forEach(version -> newest.merge(version.productId(), version, ProductStep::then));
        newest.values().removeIf(product -> !product.active());
        return newest;
    }
}
