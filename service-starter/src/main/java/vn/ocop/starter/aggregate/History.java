package vn.ocop.starter.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.audit.AuditChain;
import vn.ocop.starter.audit.Audited;
import vn.ocop.starter.audit.Deed;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/**
 * Who changed what and when, from the aggregates' own events. Entries are only ever added: the relay writes them, keyed
 * by the event's id, before an event leaves the outbox; what is still in the outbox is read from there, so a change is
 * in the history as soon as it is acknowledged.
 */
public final class History {
    private final String aggregateName;
    private final MongoCollection<BsonDocument> entries;
    private final MongoCollection<BsonDocument> aggregates;
    private final AuditChain chain;

    History(
            String aggregateName,
            MongoCollection<BsonDocument> entries,
            MongoCollection<BsonDocument> aggregates,
            AuditChain chain) {
        this.aggregateName = aggregateName;
        this.entries = entries;
        this.aggregates = aggregates;
        this.chain = chain;
        chain.covers(new Audited(kind(), aggregates, entries));
    }

    /**
     * The changes of one aggregate, oldest first.
     *
     * @throws Refusal of kind NOT_FOUND if there is no such aggregate
     */
    public Page<HistoryEntry> of(String id, PageRequest request) {
        BsonDocument aggregate = aggregates
                .find(eq(id))
                .projection(Projections.include("outbox"))
                .first();
        if (aggregate == null) {
            throw Refusal.notFound(aggregateName, id);
        }
        String mark = "history " + id;
        long after = request.cursor()
                .map(token -> Long.parseLong(Cursor.read(token, mark).lastKey()))
                .orElse(0L);
        SortedMap<Long, PendingEvent> found = new TreeMap<>();
        entries.find(and(eq("aggregate", id), gt("version", after)))
                .sort(Sorts.ascending("version"))
                .limit(request.limit() + 1)
                .forEach(document -> add(found, PendingEvent.of(document)));
        aggregate.getArray("outbox").forEach(entry -> {
            PendingEvent pending = PendingEvent.of(entry.asDocument());
            if (pending.version() > after) {
                add(found, pending);
            }
        });
        List<PendingEvent> page = found.values().stream().limit(request.limit()).toList();
        String next = found.size() > request.limit()
                ? new Cursor(Long.toString(page.getLast().version())).token(mark)
                : null;
        return new Page<>(page.stream().map(History::entry).toList(), next);
    }

    /**
     * Adds the events of aggregates, here and in the chain of all that was done in the service; those that are there already
     * stay as they are. After a crash in between the events are still in their outboxes, so this is done again.
     */
    void append(List<Outgoing> events) {
        if (events.isEmpty()) {
            return;
        }
        List<BsonDocument> documents = new ArrayList<>();
        for (Outgoing event : events) {
            BsonDocument document = new BsonDocument("_id", new BsonString(event.eventId()))
                    .append("aggregate", new BsonString(event.aggregateId()));
            document.putAll(event.event().document());
            documents.add(document);
        }
        insert(documents);
        chain.append(
                documents.stream().map(document -> Deed.of(kind(), document)).toList());
    }

    private void insert(List<BsonDocument> documents) {
        try {
            entries.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            Optional<?> other = failure.getWriteErrors().stream()
                    .filter(e -> e.getCode() != 11000)
                    .findFirst();
            if (other.isPresent()) {
                throw failure;
            }
        }
    }

    private String kind() {
        return aggregates.getNamespace().getCollectionName();
    }

    private static void add(SortedMap<Long, PendingEvent> found, PendingEvent event) {
        found.putIfAbsent(event.version(), event);
    }

    private static HistoryEntry entry(PendingEvent event) {
        return new HistoryEntry(
                event.version(), event.type(), event.at(), event.by(), event.agency(), event.reason(), event.data());
    }
}
