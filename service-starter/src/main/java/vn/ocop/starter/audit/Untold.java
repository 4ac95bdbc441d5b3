package vn.ocop.starter.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.type;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.BsonValue;

/**
 * Looks for what the chain does not tell of one kind of objects. A deed is in the chain before it leaves the outbox of its
 * object; so what is neither in an outbox that was read before nor in the chain was added, or the chain lost it.
 */
final class Untold {
    private final AuditChain chain;
    private final Audited audited;
    private String last;

    Untold(AuditChain chain, Audited audited) {
        this.chain = chain;
        this.audited = audited;
    }

    /** Id of the last that was looked at; empty if there was none more. */
    Optional<String> last() {
        return Optional.ofNullable(last);
    }

    /** The first entry of a history behind that id of which the chain does not tell. */
    Optional<Finding> historiesAfter(String id, int most) {
        if (id.isEmpty()) {
            Optional<Finding> foreign = foreign();
            if (foreign.isPresent()) {
                return foreign;
            }
        }
        List<BsonDocument> entries = next(audited.histories(), id, most, "aggregate", "version");
        Set<String> there = chain.there(entries.stream().map(this::event).toList());
        return entries.stream()
                .filter(entry -> !there.contains(event(entry)))
                .filter(entry -> !isOnItsWay(entry))
                .map(entry -> Finding.of(audited.kind(), text(entry, "aggregate"), number(entry), Flaw.HISTORY_ADDED))
                .findFirst();
    }

    /** The first object behind that id that has a version of which the chain does not tell. */
    Optional<Finding> objectsAfter(String id, int most) {
        List<BsonDocument> objects = next(audited.objects(), id, most, "version", "outbox.version");
        Map<String, Versions> versions = new HashMap<>();
        objects.forEach(object -> versions.put(text(object, "_id"), new Versions(number(object), waiting(object))));
        chain.versions(audited.kind(), versions.keySet()).forEach(told -> {
            BsonDocument deed = told.getDocument("deed");
            versions.get(text(deed, "id")).told(number(deed));
        });
        return objects.stream()
                .filter(object -> !versions.get(text(object, "_id")).areAllTold())
                .map(object -> Finding.of(audited.kind(), text(object, "_id"), number(object), Flaw.VERSION_UNTOLD))
                .findFirst();
    }

    /** An entry under an id such as no service gives, which no page in the order of the ids shows. */
    private Optional<Finding> foreign() {
        return Optional.ofNullable(audited.histories()
                        .find(not(type("_id", BsonType.STRING)))
                        .projection(Projections.include("aggregate", "version"))
                        .first())
                .map(entry -> Finding.of(audited.kind(), text(entry, "aggregate"), number(entry), Flaw.HISTORY_ADDED));
    }

    private List<BsonDocument> next(MongoCollection<BsonDocument> of, String id, int most, String... fields) {
        List<BsonDocument> found = of.find(gt("_id", id))
                .projection(Projections.include(fields))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .into(new ArrayList<>());
        last = found.isEmpty() ? null : text(found.getLast(), "_id");
        return found;
    }

    private boolean isOnItsWay(BsonDocument entry) {
        BsonDocument object = audited.objects()
                .find(eq(text(entry, "aggregate")))
                .projection(Projections.include("outbox.version"))
                .first();
        return (object != null && waiting(object).contains(number(entry)))
                || !chain.there(List.of(event(entry))).isEmpty();
    }

    private String event(BsonDocument entry) {
        return Deed.event(audited.kind(), text(entry, "_id"));
    }

    private static Set<Long> waiting(BsonDocument object) {
        Set<Long> versions = new HashSet<>();
        object.getArray("outbox", new BsonArray()).forEach(event -> versions.add(number(event.asDocument())));
        return versions;
    }

    private static String text(BsonDocument document, String field) {
        BsonValue value = document.get(field);
        return value != null && value.isString() ? value.asString().getValue() : "";
    }

    /** The version of an object, an event or a deed; -1 if somebody made something else of it. */
    private static long number(BsonDocument document) {
        BsonValue value = document.get("version");
        return value != null && value.isInt64() ? value.asInt64().getValue() : -1;
    }

    /** Counts, so that an object with a long life takes no more memory than another. */
    private static final class Versions {
        private final long newest;
        private final Set<Long> waiting;
        private long told;

        Versions(long newest, Set<Long> waiting) {
            this.newest = newest;
            this.waiting = waiting;
        }

        void told(long version) {
            if (version >= 1 && version <= newest && !waiting.contains(version)) {
                told++;
            }
        }

        boolean areAllTold() {
            return newest > 0 && told + waiting.size() == newest;
        }
    }
}
