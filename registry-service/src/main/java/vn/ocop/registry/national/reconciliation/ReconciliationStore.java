package vn.ocop.registry.national.reconciliation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.starter.listing.OrderedPages;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Keeps the reconciliations with all that differed; what is done is never changed. */
@Component
class ReconciliationStore {
    private static final String OF = "reconciliation";
    private static final String KIND = "kind";
    private static final String PLACE = "place";
    private static final String STATE = "state";
    private static final int BATCH = 1_000;
    private final MongoCollection<BsonDocument> reconciliations;
    private final MongoCollection<BsonDocument> differences;
    private final Records<Reconciliation> heads;
    private final Records<Difference> rows;

    ReconciliationStore(Collections collections) {
        this.reconciliations = collections.with("national_reconciliations");
        this.differences = collections.with("national_differences", Index.on(OF, PLACE), Index.on(OF, KIND, PLACE));
        this.heads = new Records<>(Reconciliation.class, reconciliations.getCodecRegistry());
        this.rows = new Records<>(Difference.class, differences.getCodecRegistry());
    }

    /** Keeps it as it is; what is known of it by this id is replaced. */
    Reconciliation keep(Reconciliation head) {
        reconciliations.replaceOne(
                eq(head.id()),
                new BsonDocument("_id", new BsonString(head.id())).append(STATE, heads.write(head)),
                new ReplaceOptions().upsert(true));
        return head;
    }

    /** Keeps what differs, before it is said to be done. A repetition after a crash begins anew. */
    Reconciliation keep(Reconciliation head, List<Difference> found) {
        differences.deleteMany(eq(OF, head.id()));
        List<BsonDocument> batch = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            batch.add(document(head.id(), i, found.get(i)));
            if (batch.size() == BATCH || i == found.size() - 1) {
                differences.insertMany(batch);
                batch.clear();
            }
        }
        return keep(head);
    }

    /** @throws Refusal of kind NOT_FOUND */
    Reconciliation get(String id) {
        return Optional.ofNullable(reconciliations.find(eq(id)).first())
                .map(this::head)
                .orElseThrow(() -> Refusal.notFound("reconciliation", id));
    }

    /** All, the latest first. */
    Page<Reconciliation> page(PageRequest request) {
        return new OrderedPages(reconciliations, "_id", false)
                .page(empty(), request, "all")
                .map(this::head);
    }

    /** @param kind null for all */
    Page<Difference> differences(String id, String kind, PageRequest request) {
        return new OrderedPages(differences, PLACE, true)
                .page(of(id, kind), request, id + " " + kind)
                .map(this::row);
    }

    /** All, read as the caller goes. */
    MongoIterable<Difference> stream(String id, String kind) {
        return differences.find(of(id, kind)).sort(Sorts.ascending(PLACE)).map(this::row);
    }

    private BsonDocument document(String id, int number, Difference difference) {
        return new BsonDocument("_id", new BsonString(id + ":" + number))
                .append(OF, new BsonString(id))
                .append(KIND, new BsonString(difference.kind().name()))
                .append(PLACE, new BsonString("%09d".formatted(number)))
                .append(STATE, rows.write(difference));
    }

    private static Bson of(String id, String kind) {
        return kind == null ? eq(OF, id) : and(eq(OF, id), eq(KIND, kind));
    }

    private Reconciliation head(BsonDocument document) {
        return heads.read(document.getDocument(STATE));
    }

    private Difference row(BsonDocument document) {
        return rows.read(document.getDocument(STATE));
    }
}
