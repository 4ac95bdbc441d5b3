package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database: its collections, and the commands on them that the library does not answer as MongoDB does. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Long> {

    private final StoreFile file;
    private final ReadCounter reads;
    private final Queries queries;
    private final Writes writes;
    private final List<StoreCollection> opening = new ArrayList<>();
    private boolean opened;

    StoreDatabase(String name, StoreFile file, CursorRegistry cursors, ReadCounter reads, InstantSource clock) {
        super(name, cursors);
        this.file = file;
        this.reads = reads;
        this.queries = new Queries(this, new OpenCursors(cursors, clock));
        this.writes = new Writes(this);
        initializeNamespacesAndIndexes();
        opening.forEach(StoreCollection::opened);
        opened = true;
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document body, DatabaseResolver resolver, Oplog oplog) {
        return switch (command) {
            case "find" -> queries.find(body);
            case "aggregate" -> queries.aggregate(body, resolver, oplog);
            case "explain" -> queries.explain((Document) body.get(command));
            case "insert" -> writes.insert(body);
            case "update" ->
                writes.update(body, statement -> super.handleCommand(channel, command, statement, resolver, oplog));
            case "delete" -> writes.delete(body, oplog);
            case "dropIndexes" -> dropIndexes(body);
            default -> super.handleCommand(channel, command, body, resolver, oplog);
        };
    }

    Optional<StoreCollection> existing(String collection) {
        return Optional.ofNullable((StoreCollection) resolveCollection(collection, false));
    }

    StoreCollection existingOrNew(String collection) {
        return (StoreCollection) resolveOrCreateCollection(collection);
    }

    /** An index that exists as described needs no second description. */
    @Override
    protected synchronized void addIndex(Document description) {
        var namespace = description.get("ns").toString();
        var collection = existing(namespace.substring(getDatabaseName().length() + 1));
        boolean known = collection.stream()
                .flatMap(found -> found.getIndexes().stream())
                .anyMatch(index ->
                        index.getName().equals(description.get("name")) && index.hasSameOptions(index(description)));
        if (!known) {
            super.addIndex(description);
        }
    }

    private static OrderedIndex index(Document description) {
        var keys = ((Document) description.get("key"))
                .entrySet().stream()
                        .map(key -> new IndexKey(key.getKey(), ((Number) key.getValue()).intValue() > 0))
                        .toList();
        boolean onId = keys.size() == 1 && keys.getFirst().getKey().equals("_id");
        return new OrderedIndex(
                description.get("name").toString(),
                keys,
                Boolean.TRUE.equals(description.get("sparse")),
                onId || Boolean.TRUE.equals(description.get("unique")));
    }

    private Document dropIndexes(Document body) {
        existing(body.get("dropIndexes").toString())
                .ifPresent(collection -> dropIndexes(collection, body.get("index")));
        return new Document("ok", 1.0);
    }

    private synchronized void dropIndexes(StoreCollection collection, Object which) {
        var names = collection.getIndexes().stream()
                .map(OrderedIndex.class::cast)
                .filter(index -> !index.isOnId())
                .filter(index -> which.equals("*") || which.equals(index.getName()) || which.equals(keys(index)))
                .map(Index::getName)
                .toList();
        if (names.isEmpty() && !which.equals("*")) {
            throw new IndexNotFoundException("index not found: " + which);
        }
        for (var name : names) {
            collection.dropIndex(name);
            indexes.get().deleteDocuments(new Document("ns", collection.getFullName()).append("name", name), 0);
        }
    }

    private static Document keys(Index<Long> index) {
        var keys = new Document();
        index.getKeys().forEach(key -> keys.put(key.getKey(), key.isAscending() ? 1 : -1));
        return keys;
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys, sparse, true);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys, sparse, false);
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
        var namespace = getFullCollectionNamespace(name);
        var collection =
                new StoreCollection(this, name, options, file.records(namespace), cursorRegistry, reads.of(namespace));
        if (opened) {
            collection.opened();
        } else {
            opening.add(collection);
        }
        return collection;
    }

    @Override
    public synchronized void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        file.remove(getFullCollectionNamespace(name));
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }
}
