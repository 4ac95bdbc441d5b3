package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/**
 * A collection: records of BSON bytes by number, in order of insertion, and its indexes.
 *
 * <p>The library's collection gives the meaning of commands; this one keeps the data, plans the reads and hands out only
 * copies.
 */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Long> {

    private final MVMap<Long, byte[]> records;
    private final LongAdder examined;
    private long lastNumber;
    private boolean opening = true;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Long, byte[]> records,
            CursorRegistry cursors,
            LongAdder examined) {
        super(database, name, options, cursors);
        this.records = records;
        this.examined = examined;
        this.lastNumber = records.isEmpty() ? 0 : records.lastKey();
    }

    /** Fills the indexes known so far in one pass over the data; later indexes are filled when they are added. */
    synchronized void opened() {
        opening = false;
        if (!getIndexes().isEmpty()) {
            streamAllDocumentsWithPosition().forEach(record -> {
                for (var index : getIndexes()) {
                    index.add(record.getDocument(), record.getPosition(), this);
                }
            });
        }
    }

    /** Begins a query. Only its holder may continue it, and must {@link Reading#detach} it outside this lock. */
    private Reading reading(FindRequest request) {
        var scan = plan(request);
        var candidates = scan.map(IndexScan::records).orElseGet(() -> records.keyIterator(null));
        boolean ordered = scan.map(IndexScan::sorted).orElse(request.sort().isEmpty());
        var filter = SeparateConditions.in(request.filter());
        return Reading.of(
                request, candidates, ordered, this::getDocument, document -> documentMatchesQuery(document, filter));
    }

    /** How the query is answered: by which index, or, when empty, by reading the collection. */
    synchronized Optional<IndexScan> plan(FindRequest request) {
        var indexes = getIndexes().stream().map(OrderedIndex.class::cast).toList();
        return Planner.plan(indexes, request.filter(), request.sort(), request.limit() > 0);
    }

    /** Begins a query whose first {@code batch} documents, or fewer, are already read. */
    synchronized Page find(FindRequest request, int batch) {
        var reading = reading(request);
        var counting = counting(reading);
        var page = Page.of(counting, batch);
        reading.detach();
        return new Page(projected(page.first(), request), counting);
    }

    /** Runs a query to its end, for its cost. */
    synchronized Reading run(FindRequest request) {
        var reading = reading(request);
        reading.forEachRemaining(_ -> {});
        return reading;
    }

    /** The documents of a query, read as they are taken. */
    synchronized Iterable<Document> matching(FindRequest request) {
        var reading = reading(request);
        reading.detach();
        return () -> counting(reading);
    }

    List<Document> projected(List<Document> documents, FindRequest request) {
        if (request.projection().isEmpty()) {
            return documents;
        }
        return matchDocumentsFromStream(
                        new Document(), documents.stream(), 0, 0, 0, (Comparator<Document>) null, request.projection())
                .collectDocuments();
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        var sort = orderBy == null ? new Document() : orderBy;
        var request = new FindRequest(query, sort, skip, Math.max(limit, 0), fields == null ? new Document() : fields);
        return new QueryResult(matching(request));
    }

    private Iterator<Document> counting(Reading reading) {
        return new Iterator<>() {
            private long counted;

            @Override
            public boolean hasNext() {
                boolean more = reading.hasNext();
                count();
                return more;
            }

            @Override
            public Document next() {
                var document = reading.next();
                count();
                return document;
            }

            private void count() {
                examined.add(reading.examined() - counted);
                counted = reading.examined();
            }
        };
    }

    /** Number of the record that has the document's {@code _id}. */
    Long recordOf(Document document) {
        return getIndexes().stream()
                .map(OrderedIndex.class::cast)
                .filter(OrderedIndex::isOnId)
                .findFirst()
                .map(index -> index.getPosition(document))
                .orElseGet(() -> findDocumentPosition(document));
    }

    @Override
    public synchronized void addIndex(Index<Long> index) {
        var added = (OrderedIndex) index;
        for (var existing : getIndexes()) {
            if (!existing.getName().equals(index.getName()) && ((OrderedIndex) existing).hasSameKeys(added)) {
                throw new MongoServerError(
                        85, "IndexOptionsConflict", "an index with these keys exists: " + existing.getName());
            }
        }
        super.addIndex(index);
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    @Override
    public synchronized void removeDocument(Document document) {
        var number = recordOf(document);
        for (var index : getIndexes()) {
            ((OrderedIndex) index).remove(document, number);
        }
        removeDocument(number);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected Document getDocument(Long number) {
        var bytes = records.get(number);
        return bytes == null ? null : DocumentBytes.decode(bytes);
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        lastNumber++;
        records.put(lastNumber, DocumentBytes.encode(document));
        return lastNumber;
    }

    @Override
    protected void handleUpdate(Long number, Document oldDocument, Document newDocument) {
        records.put(number, DocumentBytes.encode(newDocument));
    }

    @Override
    protected void removeDocument(Long number) {
        records.remove(number);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        if (opening) {
            return Stream.empty();
        }
        Iterable<Long> numbers = () -> records.keyIterator(null);
        return StreamSupport.stream(numbers.spliterator(), false)
                .map(number -> new DocumentWithPosition<>(getDocument(number), number));
    }

    @Override
    public int count() {
        return records.size();
    }

    @Override
    public boolean isEmpty() {
        return records.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
