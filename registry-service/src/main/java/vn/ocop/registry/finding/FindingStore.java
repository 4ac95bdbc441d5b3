package vn.ocop.registry.finding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.OrderedPages;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The stored findings; a change is a conditional write of one document, with the decisions inside it. */
@Component
class FindingStore {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final int DUPLICATE_KEY = 11000;
    private final MongoCollection<BsonDocument> collection;
    private final Records<FiledFinding> states;
    private final OrderedPages pages;
    private final Clock clock;

    FindingStore(Collections collections, Clock clock) {
        this.collection = collections.with("findings", FindingKeys.INDEXES);
        this.states = new Records<>(FiledFinding.class, collection.getCodecRegistry());
        this.pages = new OrderedPages(collection, FindingKeys.ORDER, true);
        this.clock = clock;
    }

    /** @throws Refusal of kind NOT_FOUND */
    Versioned<FiledFinding> get(String id) {
        return Optional.ofNullable(collection.find(eq(id)).first())
                .map(this::versioned)
                .orElseThrow(() -> Refusal.notFound("finding", id));
    }

    Page<Versioned<FiledFinding>> page(Bson filter, PageRequest request, String query) {
        return pages.page(filter, request, query).map(this::versioned);
    }

    MongoIterable<Versioned<FiledFinding>> stream(Bson filter) {
        return collection
                .find(filter)
                .sort(Sorts.ascending(FindingKeys.ORDER))
                .batchSize(500)
                .map(this::versioned);
    }

    MongoCollection<BsonDocument> collection() {
        return collection;
    }

    List<Versioned<FiledFinding>> within(Collection<String> scopes) {
        return collection.find(in("keys.scope", scopes)).map(this::versioned).into(new ArrayList<>());
    }

    /** @throws Refusal of kind STALE if somebody else was faster */
    Versioned<FiledFinding> change(Versioned<FiledFinding> from, FiledFinding next) {
        Versioned<FiledFinding> stored = new Versioned<>(from.id(), from.version() + 1, now(), next);
        long matched = collection
                .replaceOne(and(eq(from.id()), eq("version", from.version())), document(stored))
                .getMatchedCount();
        if (matched == 0) {
            throw Refusal.of(Refusal.Kind.STALE, "stale", get(from.id()).version());
        }
        return stored;
    }

    /** Writes what an import changed; false if somebody changed one of them meanwhile, which is to be looked at again. */
    boolean apply(Reconciliation changes) {
        List<WriteModel<BsonDocument>> writes = new ArrayList<>();
        changes.created()
                .forEach(state -> writes.add(new InsertOneModel<>(
                        document(new Versioned<>(state.finding().id(), 1, now(), state)))));
        changes.changed()
                .forEach((from, state) -> writes.add(new ReplaceOneModel<>(
                        and(eq(from.id()), eq("version", from.version())),
                        document(new Versioned<>(from.id(), from.version() + 1, now(), state)))));
        if (writes.isEmpty()) {
            return true;
        }
        try {
            return collection.bulkWrite(writes, UNORDERED).getMatchedCount()
                    == changes.changed().size();
        } catch (MongoBulkWriteException failure) {
            if (failure.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw failure;
            }
            return false;
        }
    }

    private BsonDocument document(Versioned<FiledFinding> filed) {
        return new BsonDocument("_id", new BsonString(filed.id()))
                .append("version", new BsonInt64(filed.version()))
                .append("changedAt", new BsonDateTime(filed.changedAt().toEpochMilli()))
                .append(FindingKeys.ORDER, new BsonString(FindingKeys.order(filed.state())))
                .append("state", states.write(filed.state()))
                .append("keys", FindingKeys.of(filed.state()));
    }

    private Versioned<FiledFinding> versioned(BsonDocument document) {
        return new Versioned<>(
                document.getString("_id").getValue(),
                document.getInt64("version").getValue(),
                Instant.ofEpochMilli(document.getDateTime("changedAt").getValue()),
                states.read(document.getDocument("state")));
    }

    /** The store keeps milliseconds; what is answered must be what is read later. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
