package vn.ocop.starter.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import vn.ocop.starter.mongo.Bson;
import vn.ocop.starter.mongo.Duplicates;

/**
 * What a service knows of another service's aggregates, from their events. A copy is replaced only by a newer version,
 * so duplicates and late arrivals change nothing.
 */
public final class Copies<T> {
    private final MongoCollection<BsonDocument> collection;
    private final Bson<T> records;

    public Copies(MongoCollection<BsonDocument> collection, Class<T> type) {
        this.collection = collection;
        this.records = new Bson<>(type, collection.getCodecRegistry());
    }

    /** Takes over what the event tells; false if this version or a newer one is known already. */
    public boolean put(IncomingEvent event, T copy) {
        BsonDocument document = new BsonDocument("_id", new BsonString(event.subject()))
                .append("version", new BsonInt64(event.version()))
                .append("copy", records.write(copy));
        try {
            collection.replaceOne(
                    and(eq(event.subject()), lt("version", event.version())),
                    document,
                    new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoServerException failure) {
            // Another version stands there: newer or the same, or it came in between and is older.
            Duplicates.onlyThose(failure);
            return collection
                            .replaceOne(and(eq(event.subject()), lt("version", event.version())), document)
                            .getMatchedCount()
                    == 1;
        }
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(collection.find(eq(id)).first()).map(d -> records.read(d.getDocument("copy")));
    }

    /** The collection itself, with the copy under {@code copy}, for questions about many. */
    public MongoCollection<BsonDocument> collection() {
        return collection;
    }
}
