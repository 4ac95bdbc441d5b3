package vn.ocop.starter.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/**
 * What a service knows of another service's aggregates, from their events. A copy is replaced only by a newer version,
 * so duplicates and late arrivals change nothing.
 */
public final class Copies<T> {
    private final MongoCollection<BsonDocument> collection;
    private final Records<T> records;

    /**
     * @param name of the collection
     * @param type of the copies; what no question needs is better left out of it
     * @param needed indexes of the collection, on fields under {@code copy}
     */
    public Copies(Collections collections, String name, Class<T> type, Index... needed) {
        this.collection = collections.copy(name, needed);
        this.records = new Records<>(type, collection.getCodecRegistry());
    }

    /** Takes over what the event tells; false if this version or a newer one is known already. */
    public boolean put(IncomingEvent event, T copy) {
        return put(event.subject(), event.version(), copy);
    }

    /**
     * The same for a part of what events tell, under an id of its own.
     *
     * @param version of the aggregate that told it
     * @throws MalformedEvent if it tells nothing
     */
    public boolean put(String id, long version, T copy) {
        if (copy == null) {
            throw new MalformedEvent("nothing is told of " + id);
        }
        Bson older = and(eq(id), lt("version", version));
        BsonDocument document = new BsonDocument("_id", new BsonString(id))
                .append("version", new BsonInt64(version))
                .append("copy", records.write(copy));
        try {
            collection.replaceOne(older, document, new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoServerException failure) {
            // Another version stands there: newer or the same, or it came in between and is older.
            Duplicates.onlyThose(failure);
            return collection.replaceOne(older, document).getMatchedCount() == 1;
        }
    }

    /** Those that fit, read as the caller goes; a filter speaks of the fields under {@code copy}. */
    public MongoIterable<T> where(Bson filter) {
        return collection.find(filter).map(document -> records.read(document.getDocument("copy")));
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(collection.find(eq(id)).first()).map(d -> records.read(d.getDocument("copy")));
    }

    /** The copy with the version that it is of. */
    public Optional<Copy<T>> versioned(String id) {
        return Optional.ofNullable(collection.find(eq(id)).first())
                .map(d -> new Copy<>(d.getInt64("version").getValue(), records.read(d.getDocument("copy"))));
    }

    /** One page of all copies, in the order of their ids. */
    public Page<T> page(PageRequest request) {
        String mark = collection.getNamespace().getCollectionName();
        Bson from = request.cursor()
                .<Bson>map(token -> gt("_id", Cursor.read(token, mark).lastKey()))
                .orElse(empty());
        List<BsonDocument> found = collection
                .find(from)
                .sort(Sorts.ascending("_id"))
                .limit(request.limit() + 1)
                .into(new ArrayList<>());
        String next = null;
        if (found.size() > request.limit()) {
            found.removeLast();
            next = new Cursor(found.getLast().getString("_id").getValue()).token(mark);
        }
        return new Page<>(
                found.stream().map(d -> records.read(d.getDocument("copy"))).toList(), next);
    }

    /** The collection itself, with the copy under {@code copy}, for questions about many. */
    public MongoCollection<BsonDocument> collection() {
        return collection;
    }

    /** @param version version of the aggregate whose state it is */
    public record Copy<T>(long version, T state) {}
}
