package vn.ocop.starter.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;

/**
 * The collections of the service. Asking for one says which indexes it needs; they are created at once, and an index of
 * the same name with another definition stops the start.
 */
public final class Collections {
    private final MongoDatabase database;
    private final Map<String, List<Index>> indexes = new ConcurrentHashMap<>();
    private final Set<String> copies = ConcurrentHashMap.newKeySet();

    public Collections(MongoDatabase database) {
        this.database = database;
    }

    /** The collection, with its indexes made sure of. */
    public MongoCollection<BsonDocument> with(String name, Index... needed) {
        return with(name, List.of(needed));
    }

    public MongoCollection<BsonDocument> with(String name, List<Index> needed) {
        if (copies.contains(name)) {
            throw new IllegalStateException(name + " is a copy already, and can't be more than that");
        }
        return indexed(name, needed);
    }

    /**
     * A collection of which nothing is known but from events, and that can therefore be emptied and made anew from them.
     *
     * @throws IllegalStateException if the service keeps something else in it
     */
    public MongoCollection<BsonDocument> copy(String name, Index... needed) {
        if (indexes.containsKey(name) && !copies.contains(name)) {
            throw new IllegalStateException(name + " is more than a copy already, and can't be made anew from events");
        }
        copies.add(name);
        return indexed(name, List.of(needed));
    }

    /** Names of the collections that are copies of what events told. */
    public Set<String> copies() {
        return Set.copyOf(copies);
    }

    private MongoCollection<BsonDocument> indexed(String name, List<Index> needed) {
        MongoCollection<BsonDocument> collection = database.getCollection(name, BsonDocument.class);
        for (Index index : needed) {
            collection.createIndex(
                    Indexes.ascending(index.fields()),
                    new IndexOptions().name(index.name()).unique(index.unique()).sparse(index.sparse()));
        }
        indexes.put(name, List.copyOf(needed));
        return collection;
    }

    /** The declared indexes by collection, for the tests that hold queries against them. */
    public Map<String, List<Index>> indexes() {
        return Map.copyOf(indexes);
    }
}
