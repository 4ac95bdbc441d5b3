package vn.ocop.registry.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import vn.ocop.starter.listing.OrderedPages;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/**
 * The stored imports. One instance at a time works on an import: it holds a lease, and each claim has a number of its own. A
 * checkpoint is written under the number of the claim, so an instance that was taken for dead writes no more.
 */
@Component
class ImportJobs {
    private static final List<String> UNFINISHED = List.of(ImportState.RECEIVED.name(), ImportState.RUNNING.name());
    private final MongoCollection<BsonDocument> collection;
    private final Records<ImportJob> records;
    private final OrderedPages pages;
    private final Clock clock;

    ImportJobs(Collections collections, Clock clock) {
        this.collection = collections.with("imports", Index.on("job.state", "leaseUntil"));
        this.records = new Records<>(ImportJob.class, collection.getCodecRegistry());
        this.pages = new OrderedPages(collection, "_id", false);
        this.clock = clock;
    }

    /** An import that this instance works on, under the number of its claim. */
    record Claim(ImportJob job, long number) {}

    /** Stores a new import; one with the same id stays as it is. */
    void add(ImportJob job) {
        try {
            collection.insertOne(new BsonDocument("_id", new BsonString(job.id()))
                    .append("job", records.write(job))
                    .append("claim", new BsonInt64(0))
                    .append("leaseUntil", new BsonDateTime(0)));
        } catch (MongoWriteException failure) {
            Duplicates.onlyThose(failure);
        }
    }

    /** @throws Refusal of kind NOT_FOUND */
    ImportJob get(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound("import", id));
    }

    Optional<ImportJob> find(String id) {
        return Optional.ofNullable(collection.find(eq(id)).first()).map(this::job);
    }

    /** Newest first. */
    Page<ImportJob> page(PageRequest request) {
        return pages.page(Filters.empty(), request, "").map(this::job);
    }

    /** Takes the oldest import that nobody works on. */
    Optional<Claim> claim(Duration lease) {
        Instant now = clock.instant();
        BsonDocument claimed = collection.findOneAndUpdate(
                and(in("job.state", UNFINISHED), lt("leaseUntil", now)),
                Updates.combine(
                        Updates.inc("claim", 1L),
                        Updates.set("leaseUntil", now.plus(lease)),
                        Updates.set("job.state", ImportState.RUNNING.name())),
                new FindOneAndUpdateOptions().sort(Sorts.ascending("_id")).returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed)
                .map(document ->
                        new Claim(job(document), document.getInt64("claim").getValue()));
    }

    /**
     * Stores how far the import is and keeps the lease for so long.
     *
     * @throws ClaimLost if another instance has taken over
     */
    Claim save(Claim claim, ImportJob next, Duration lease) {
        long matched = collection
                .updateOne(
                        and(eq(next.id()), eq("claim", claim.number())),
                        Updates.combine(
                                Updates.set("job", records.write(next)),
                                Updates.set("leaseUntil", clock.instant().plus(lease))))
                .getMatchedCount();
        if (matched == 0) {
            throw new ClaimLost(next.id());
        }
        return new Claim(next, claim.number());
    }

    private ImportJob job(BsonDocument document) {
        return records.read(document.getDocument("job"));
    }
}
