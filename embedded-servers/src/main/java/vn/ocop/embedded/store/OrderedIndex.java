package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * An index in memory, in order of its keys; it is rebuilt when the store opens.
 *
 * <p>Its collection is its lock: all calls come from under it.
 */
final class OrderedIndex extends Index<Long> {

    private final boolean unique;
    private final KeyPaths paths;
    private final NavigableSet<IndexEntry> entries;
    private int multikeyDocuments;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        super(name, keys, sparse);
        this.unique = unique;
        this.paths = KeyPaths.of(keys());
        this.entries = new TreeSet<>(
                IndexEntry.order(keys.stream().map(IndexKey::isAscending).toList()));
    }

    List<String> paths() {
        return keys();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    protected boolean isSparse() {
        return super.isSparse();
    }

    boolean isOnId() {
        return keys().equals(List.of("_id"));
    }

    /** Whether some document has an array under one of the paths, and so may have several keys. */
    boolean isMultikey() {
        return multikeyDocuments > 0;
    }

    /** Entries between two places, in index order or against it. */
    Iterator<IndexEntry> between(IndexEntry low, IndexEntry high, boolean forward) {
        var range = entries.subSet(low, true, high, true);
        return forward ? range.iterator() : range.descendingIterator();
    }

    /** The record with exactly this key, or null. */
    Long recordOf(Object... values) {
        var entry = entries.ceiling(IndexEntry.before(values));
        return entry != null && Arrays.equals(entry.values(), values, KeyOrder.ASCENDING) ? entry.recordNumber() : null;
    }

    private DocumentKeys keysOf(Document document) {
        var keys = paths.keysOf(document);
        return isSparse() ? keys.sparse() : keys;
    }

    @Override
    public Long getPosition(Document document) {
        return isOnId() ? recordOf(document.get("_id")) : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        requireFree(keysOf(document), null, collection);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
        var own = unique ? ((StoreCollection) collection).recordOf(oldDocument) : null;
        requireFree(keysOf(newDocument), own, collection);
    }

    private void requireFree(DocumentKeys keys, Long own, MongoCollection<Long> collection) {
        if (!unique) {
            return;
        }
        for (var tuple : keys.tuples()) {
            var holder = recordOf(tuple);
            if (holder != null && !holder.equals(own)) {
                var shown = Arrays.stream(tuple)
                        .map(value -> value == EmptyArray.KEY ? List.of() : value)
                        .toList();
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(shown));
            }
        }
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        var keys = keysOf(document);
        requireFree(keys, position, collection);
        keys.tuples().forEach(tuple -> entries.add(IndexEntry.of(tuple, position)));
        multikeyDocuments += keys.multikey() ? 1 : 0;
    }

    void remove(Document document, Long position) {
        var keys = keysOf(document);
        keys.tuples().forEach(tuple -> entries.remove(IndexEntry.of(tuple, position)));
        multikeyDocuments -= keys.multikey() ? 1 : 0;
    }

    @Override
    public Long remove(Document document) {
        throw new UnsupportedOperationException("removal needs the record");
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Long position, MongoCollection<Long> collection) {
        remove(oldDocument, position);
        add(newDocument, position, collection);
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof OrderedIndex index
                && unique == index.unique
                && isSparse() == index.isSparse()
                && hasSameKeys(index);
    }

    boolean hasSameKeys(OrderedIndex other) {
        return getKeys().toString().equals(other.getKeys().toString());
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException("the planner reads ranges");
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.size();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
