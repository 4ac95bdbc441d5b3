package vn.ocop.starter.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/**
 * All aggregates of one type. Every change is one conditional write of one document that holds the state and the event
 * it caused, so both are stored or neither is; the relay publishes afterwards.
 */
public final class Aggregates<S> {
    private final AggregateType<S> type;
    private final MongoCollection<BsonDocument> collection;
    private final Records<S> states;
    private final JsonMapper json;
    private final Clock clock;
    private final Consumer<String> written;
    private final ChangeTraces traces;

    Aggregates(
            AggregateType<S> type,
            MongoCollection<BsonDocument> collection,
            Records<S> states,
            JsonMapper json,
            Clock clock,
            Consumer<String> written,
            ChangeTraces traces) {
        this.type = type;
        this.collection = collection;
        this.states = states;
        this.json = json;
        this.clock = clock;
        this.written = written;
        this.traces = traces;
    }

    public Optional<Versioned<S>> find(String id) {
        return first(eq(id));
    }

    /** Those of these ids that there are, in one question and in no order. */
    public List<Versioned<S>> find(Collection<String> ids) {
        return collection
                .find(in("_id", ids))
                .projection(withoutOutbox())
                .map(this::versioned)
                .into(new ArrayList<>());
    }

    /** The one aggregate that the filter (on a unique key) allows. */
    public Optional<Versioned<S>> first(Bson filter) {
        return Optional.ofNullable(
                        collection.find(filter).projection(withoutOutbox()).first())
                .map(this::versioned);
    }

    /** @throws Refusal of kind NOT_FOUND */
    public Versioned<S> get(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound(type.name(), id));
    }

    /**
     * Stores a new aggregate as version 1. If the id exists already (a repeated command with a reserved id) the stored
     * one is returned and nothing changes.
     *
     * @throws Refusal of kind CONFLICT if a unique key belongs to another aggregate
     */
    public Versioned<S> create(String id, Change<S> change, Caller by) {
        return traces.writing(type.name(), traceparent -> create(id, change, by, traceparent));
    }

    private Versioned<S> create(String id, Change<S> change, Caller by, String traceparent) {
        Instant now = now();
        BsonDocument document = new BsonDocument("_id", new BsonString(id))
                .append("version", new BsonInt64(1))
                .append("changedAt", new BsonDateTime(now.toEpochMilli()))
                .append("state", states.write(change.next()))
                .append("keys", type.keys().apply(id, change.next()))
                .append(
                        "outbox",
                        new BsonArray(
                                List.of(pending(1, change, now, by, traceparent).document())))
                .append("pendingSince", new BsonDateTime(now.toEpochMilli()));
        try {
            collection.insertOne(document);
        } catch (MongoWriteException failure) {
            String index = Duplicates.index(failure).orElseThrow(() -> failure);
            if (index.startsWith("_id") || index.isEmpty()) {
                return find(id).orElseThrow(() -> failure);
            }
            throw Refusal.conflict("duplicate", index);
        }
        written.accept(id);
        return new Versioned<>(id, 1, now, change.next());
    }

    /**
     * Stores the next version.
     *
     * @throws Refusal of kind STALE if somebody else was faster, of kind CONFLICT if a unique key belongs to another
     */
    public Versioned<S> change(Versioned<S> from, Change<S> change, Caller by) {
        return traces.writing(type.name(), traceparent -> change(from, change, by, traceparent));
    }

    private Versioned<S> change(Versioned<S> from, Change<S> change, Caller by, String traceparent) {
        Instant now = now();
        long version = from.version() + 1;
        Bson update = Updates.combine(
                Updates.set("version", version),
                Updates.set("changedAt", now),
                Updates.set("state", states.write(change.next())),
                Updates.set("keys", type.keys().apply(from.id(), change.next())),
                Updates.push(
                        "outbox", pending(version, change, now, by, traceparent).document()),
                Updates.min("pendingSince", now));
        boolean matched;
        try {
            matched = collection
                            .updateOne(and(eq(from.id()), eq("version", from.version())), update)
                            .getMatchedCount()
                    == 1;
        } catch (MongoServerException failure) {
            throw Refusal.conflict("duplicate", Duplicates.index(failure).orElseThrow(() -> failure));
        }
        if (!matched) {
            throw Refusal.of(Refusal.Kind.STALE, "stale", get(from.id()).version());
        }
        written.accept(from.id());
        return new Versioned<>(from.id(), version, now, change.next());
    }

    /**
     * One page in the order of a key whose values are unique (they end with the id), so that no item is skipped or seen
     * twice while others come and go.
     *
     * @param filter what must hold
     * @param order name of a text field under {@code keys}
     * @param query what identifies the question, so that a cursor of another question is refused
     */
    public Page<Versioned<S>> page(Bson filter, String order, PageRequest request, String query) {
        return page(filter, order, true, request, query);
    }

    /** As above, descending if asked so. */
    public Page<Versioned<S>> page(Bson filter, String order, boolean ascending, PageRequest request, String query) {
        String field = "keys." + order;
        String mark = type.collection() + " " + order + " " + ascending + " " + query;
        Optional<String> last =
                request.cursor().map(token -> Cursor.read(token, mark).lastKey());
        Bson from = last.map(key -> and(filter, ascending ? gt(field, key) : lt(field, key)))
                .orElse(filter);
        List<BsonDocument> found = collection
                .find(from)
                .projection(withoutOutbox())
                .sort(ascending ? Sorts.ascending(field) : Sorts.descending(field))
                .limit(request.limit() + 1)
                .into(new ArrayList<>());
        String next = null;
        if (found.size() > request.limit()) {
            found.removeLast();
            next = new Cursor(
                            found.getLast().getDocument("keys").getString(order).getValue())
                    .token(mark);
        }
        return new Page<>(found.stream().map(this::versioned).toList(), next);
    }

    /** All that the filter allows, in the given order, for exports; read as the caller goes, never held at once. */
    public MongoIterable<Versioned<S>> stream(Bson filter, String order) {
        return collection
                .find(filter)
                .projection(withoutOutbox())
                .sort(Sorts.ascending("keys." + order))
                .batchSize(500)
                .map(this::versioned);
    }

    /** The collection itself, for questions that only count or group. */
    public MongoCollection<BsonDocument> collection() {
        return collection;
    }

    private PendingEvent pending(long version, Change<S> change, Instant now, Caller by, String traceparent) {
        return new PendingEvent(
                version,
                EventTypes.typeOf(change.event().getClass()),
                now,
                by.subject(),
                by.agency(),
                change.reason(),
                type.messageKey() == null ? null : type.messageKey().apply(change.next()),
                traceparent,
                json.writeValueAsString(change.event()));
    }

    private Versioned<S> versioned(BsonDocument document) {
        return new Versioned<>(
                document.getString("_id").getValue(),
                document.getInt64("version").getValue(),
                Instant.ofEpochMilli(document.getDateTime("changedAt").getValue()),
                states.read(document.getDocument("state")));
    }

    private static Bson withoutOutbox() {
        return Projections.exclude("outbox");
    }

    /** The store keeps milliseconds; what is answered must be what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
