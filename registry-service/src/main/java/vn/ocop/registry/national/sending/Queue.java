package vn.ocop.registry.national.sending;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import vn.ocop.starter.listing.OrderedPages;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/**
 * The queue to the national register, one entry a product. It survives a crash at any place: what was claimed and not
 * settled falls due again, with the same key and content.
 */
class Queue {
    private static final String STATE = "state";
    private static final String DUE = "due";
    private static final String HASH = "hash";
    private static final String VERSION = "version";
    private static final String PLACE = "place";
    private final MongoCollection<BsonDocument> collection;
    private final Records<Entry> records;
    private final OrderedPages pages;
    private final Clock clock;

    Queue(Collections collections, Clock clock) {
        this.collection = collections.with("national_queue", Index.on(STATE, DUE), Index.on(STATE, PLACE));
        this.records = new Records<>(Entry.class, collection.getCodecRegistry());
        this.pages = new OrderedPages(collection, PLACE, true);
        this.clock = clock;
    }

    /** These should be held; those that are wanted already stay as they are. */
    void want(Collection<Wanted> all) {
        Map<String, String> known = hashes(all.stream().map(Wanted::product).toList());
        all.stream().filter(one -> !one.hash().equals(known.get(one.product()))).forEach(this::want);
    }

    /** What is due, longest waiting first. */
    List<Entry> due(int most) {
        return collection
                .find(and(being(Entry.State.PENDING), lte(DUE, clock.instant())))
                .sort(Sorts.ascending(DUE))
                .limit(most)
                .map(records::read)
                .into(new ArrayList<>());
    }

    /** Takes it for sending; empty if it has changed since it was read. */
    Optional<Entry> claim(Entry entry, Duration time) {
        Entry claimed = entry.claimed(now().plus(time));
        return replace(entry, claimed) ? Optional.of(claimed) : Optional.empty();
    }

    /** Changes the entry as it is now, however often others come in between. */
    Entry change(String product, UnaryOperator<Entry> change) {
        while (true) {
            Entry before = get(product);
            Entry after = change.apply(before);
            if (after.equals(before) || replace(before, after)) {
                return after;
            }
        }
    }

    /** @throws Refusal of kind NOT_FOUND */
    Entry get(String product) {
        return find(product).orElseThrow(() -> Refusal.notFound("national-entry", product));
    }

    /** The entries in that state, the longest there first. */
    Page<Entry> page(Entry.State state, PageRequest request) {
        return pages.page(being(state), request, state.name()).map(records::read);
    }

    long count(Entry.State state) {
        return collection.countDocuments(being(state));
    }

    /** How long the oldest pending one has waited. */
    Duration oldest() {
        BsonDocument first = collection
                .find(being(Entry.State.PENDING))
                .sort(Sorts.ascending(PLACE))
                .limit(1)
                .first();
        return first == null
                ? Duration.ZERO
                : Duration.between(records.read(first).since(), clock.instant());
    }

    /** The store keeps milliseconds; what is compared must be what was read. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void want(Wanted wanted) {
        if (find(wanted.product()).isEmpty() && insert(Entry.first(wanted, now()))) {
            return;
        }
        change(wanted.product(), entry -> entry.wanting(wanted, now()));
    }

    private Map<String, String> hashes(Collection<String> products) {
        Map<String, String> hashes = new HashMap<>();
        collection
                .find(in("_id", products))
                .projection(Projections.include(HASH))
                .forEach(found -> hashes.put(
                        found.getString("_id").getValue(), found.getString(HASH).getValue()));
        return hashes;
    }

    private Optional<Entry> find(String product) {
        return Optional.ofNullable(collection.find(eq(product)).first()).map(records::read);
    }

    private boolean insert(Entry entry) {
        try {
            collection.insertOne(document(entry));
            return true;
        } catch (MongoWriteException failure) {
            Duplicates.onlyThose(failure);
            return false;
        }
    }

    private boolean replace(Entry before, Entry after) {
        return collection
                        .replaceOne(and(eq(before.product()), eq(VERSION, before.version())), document(after))
                        .getMatchedCount()
                == 1;
    }

    private BsonDocument document(Entry entry) {
        return records.write(entry)
                .append("_id", new BsonString(entry.product()))
                .append(PLACE, new BsonString("%013d %s".formatted(entry.since().toEpochMilli(), entry.product())));
    }

    private static Bson being(Entry.State state) {
        return eq(STATE, state.name());
    }
}
