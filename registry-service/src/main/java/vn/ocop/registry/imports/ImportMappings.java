package vn.ocop.registry.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import vn.ocop.registry.imports.mapped.MappingForm;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.OrderedPages;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The column mappings of other registers, each under a name. An import keeps the mapping it began with. */
@Component
class ImportMappings {
    private final MongoCollection<BsonDocument> collection;
    private final Records<MappingForm> records;
    private final OrderedPages pages;
    private final Clock clock;

    ImportMappings(Collections collections, Clock clock) {
        this.collection = collections.with("import_mappings");
        this.records = new Records<>(MappingForm.class, collection.getCodecRegistry());
        this.pages = new OrderedPages(collection, "_id", true);
        this.clock = clock;
    }

    /** @throws Refusal of kind NOT_FOUND */
    Versioned<MappingForm> get(String name) {
        return find(name).orElseThrow(() -> Refusal.notFound("mapping", name));
    }

    /** @throws Refusal naming the parameter {@code mapping} if there is none of that name */
    MappingForm known(String name) {
        return find(name).map(Versioned::state).orElseThrow(() -> Refusal.malformed("mapping", "unknown"));
    }

    Page<Versioned<MappingForm>> page(PageRequest request) {
        return pages.page(empty(), request, "").map(this::versioned);
    }

    /**
     * Stores a mapping under a name.
     *
     * @param expected the version it replaces, empty for a new name
     * @throws Refusal if it is not right, or somebody else was faster
     */
    Versioned<MappingForm> put(String name, MappingForm mapping, Optional<ExpectedVersion> expected) {
        Faults faults = new Faults();
        faults.require(name.matches("[a-z0-9][a-z0-9.-]{0,63}"), "name", "mapping-name");
        mapping.check(faults);
        faults.refuseIfAny();
        Optional<Versioned<MappingForm>> known = find(name);
        if (known.isEmpty() && expected.isPresent()) {
            throw Refusal.notFound("mapping", name);
        }
        known.ifPresent(
                stored -> expected.orElseGet(() -> ExpectedVersion.read(null)).mustBe(stored.version()));
        return store(new Versioned<>(name, known.map(Versioned::version).orElse(0L) + 1, now(), mapping));
    }

    private Versioned<MappingForm> store(Versioned<MappingForm> next) {
        boolean stored;
        if (next.version() == 1) {
            stored = insert(next);
        } else {
            stored = collection
                            .replaceOne(and(eq(next.id()), eq("version", next.version() - 1)), document(next))
                            .getMatchedCount()
                    == 1;
        }
        if (!stored) {
            throw Refusal.of(Refusal.Kind.STALE, "stale", get(next.id()).version());
        }
        return next;
    }

    private boolean insert(Versioned<MappingForm> mapping) {
        try {
            collection.insertOne(document(mapping));
            return true;
        } catch (MongoWriteException failure) {
            Duplicates.onlyThose(failure);
            return false;
        }
    }

    private Optional<Versioned<MappingForm>> find(String name) {
        return Optional.ofNullable(collection.find(eq(name)).first()).map(this::versioned);
    }

    private BsonDocument document(Versioned<MappingForm> mapping) {
        return new BsonDocument("_id", new BsonString(mapping.id()))
                .append("version", new BsonInt64(mapping.version()))
                .append("changedAt", new BsonDateTime(mapping.changedAt().toEpochMilli()))
                .append("mapping", records.write(mapping.state()));
    }

    private Versioned<MappingForm> versioned(BsonDocument document) {
        return new Versioned<>(
                document.getString("_id").getValue(),
                document.getInt64("version").getValue(),
                Instant.ofEpochMilli(document.getDateTime("changedAt").getValue()),
                records.read(document.getDocument("mapping")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
