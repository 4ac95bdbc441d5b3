package vn.ocop.trade.webhook;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.ocop.trade.webhook.Delivery.State;

/**
 * The queue of all partners, one record for each partner and event. It survives a crash at any place: what was claimed and
 * not settled falls due again, with the same id and content.
 */
@Component
class Deliveries {
    private static final String PARTNER = "partner";
    private static final String PRODUCT = "product";
    private static final String VERSION = "version";
    private static final String STATE = "state";
    private static final String DUE = "due";
    private static final String QUEUED = "queued";
    private static final String ATTEMPTS = "attempts";
    private static final String SETTLED = "settled";
    private static final String ANSWER = "answer";
    private static final String AT = "at";
    private static final String PLACE = "place";
    private static final int DUPLICATE = 11000;
    private final MongoCollection<BsonDocument> collection;
    private final Records<Delivery> records;
    private final OrderedPages pages;
    private final Clock clock;

    Deliveries(Collections collections, Clock clock) {
        this.collection = collections.with(
                "webhook_deliveries",
                Index.on(PARTNER, STATE, DUE, VERSION),
                Index.on(PARTNER, PRODUCT, STATE, VERSION),
                Index.on(PARTNER, PLACE),
                Index.on(PARTNER, STATE, PLACE),
                Index.on(PARTNER, AT),
                Index.on(STATE, QUEUED),
                Index.sparse(SETTLED));
        this.records = new Records<>(Delivery.class, collection.getCodecRegistry());
        this.pages = new OrderedPages(collection, PLACE, false);
        this.clock = clock;
    }

    /** Puts them into the queue; those that are known stay as they are, whatever has become of them. */
    void queue(Collection<Delivery> deliveries) {
        List<BsonDocument> documents = deliveries.stream()
                .map(one -> records.write(one)
                        .append("_id", new BsonString(one.id()))
                        .append(
                                PLACE,
                                new BsonString("%013d %s".formatted(one.at().toEpochMilli(), one.event()))))
                .toList();
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            if (failure.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE)) {
                throw failure;
            }
        }
    }

    /** Those of these partners for whom something is due. */
    List<String> partnersWithDue(Collection<String> partners) {
        return collection
                .distinct(PARTNER, and(in(PARTNER, partners), pending(), lte(DUE, clock.instant())), String.class)
                .into(new ArrayList<>());
    }

    /** What is due for a partner, longest waiting first. */
    List<Delivery> due(String partner, int most) {
        return collection
                .find(and(eq(PARTNER, partner), pending(), lte(DUE, clock.instant())))
                .sort(Sorts.ascending(DUE, VERSION))
                .limit(most)
                .map(records::read)
                .into(new ArrayList<>());
    }

    /** The oldest event that each of these products still waits with, by product. */
    Map<String, Delivery> heads(String partner, Collection<String> products) {
        Map<String, Delivery> heads = new HashMap<>();
        collection
                .find(and(eq(PARTNER, partner), in(PRODUCT, products), pending()))
                .sort(Sorts.descending(VERSION))
                .map(records::read)
                .forEach(one -> heads.put(one.product(), one));
        return heads;
    }

    /** Puts a delivery off until that moment, if it would come earlier. */
    void putOff(Delivery delivery, Instant until) {
        collection.updateOne(and(eq(delivery.id()), pending(), lt(DUE, until)), Updates.set(DUE, until));
    }

    /** Takes it for sending; false if somebody else has, or it was settled meanwhile. */
    boolean claim(Delivery delivery, Duration time) {
        return collection
                        .updateOne(
                                and(eq(delivery.id()), pending(), eq(DUE, delivery.due())),
                                Updates.combine(Updates.set(DUE, clock.instant().plus(time)), Updates.inc(ATTEMPTS, 1)))
                        .getMatchedCount()
                == 1;
    }

    /** It was claimed and not sent: as if nobody had. */
    void giveBack(Delivery delivery) {
        collection.updateOne(
                and(eq(delivery.id()), pending()),
                Updates.combine(Updates.set(DUE, delivery.due()), Updates.inc(ATTEMPTS, -1)));
    }

    /** It has come to its end; what the product has next is due at once. */
    void settle(Delivery delivery, State state, String answer) {
        collection.updateOne(and(eq(delivery.id()), pending()), settled(state, answer));
        Optional.ofNullable(
                        heads(delivery.partner(), List.of(delivery.product())).get(delivery.product()))
                .filter(next -> next.attempts() == 0)
                .ifPresent(next -> collection.updateOne(
                        and(eq(next.id()), pending(), eq(ATTEMPTS, 0)), Updates.min(DUE, clock.instant())));
    }

    void tryAgain(Delivery delivery, Instant due, String answer) {
        collection.updateOne(
                and(eq(delivery.id()), pending()), Updates.combine(Updates.set(DUE, due), Updates.set(ANSWER, answer)));
    }

    /**
     * Settled deliveries are sent once more.
     *
     * @return false if there is none such
     */
    boolean replay(String partner, String event) {
        return replay(and(eq(Delivery.id(partner, event)), ne(STATE, State.PENDING.name()))) == 1;
    }

    /** All settled ones of events since that moment. */
    long replaySince(String partner, Instant from) {
        return replay(and(eq(PARTNER, partner), gte(AT, from), ne(STATE, State.PENDING.name())));
    }

    /** Gives up what waits or is dead; false if there is none such. */
    boolean discard(String partner, String event) {
        return collection
                        .updateOne(
                                and(
                                        eq(Delivery.id(partner, event)),
                                        in(STATE, State.PENDING.name(), State.DEAD.name())),
                                settled(State.DISCARDED, null))
                        .getMatchedCount()
                == 1;
    }

    /** Gives up all that waits. */
    void discardPending(String partner) {
        collection.updateMany(and(eq(PARTNER, partner), pending()), settled(State.DISCARDED, null));
    }

    /** All that waits is due now. */
    void hasten(String partner) {
        collection.updateMany(and(eq(PARTNER, partner), pending()), Updates.min(DUE, clock.instant()));
    }

    /** @throws Refusal of kind NOT_FOUND */
    Delivery get(String partner, String event) {
        return Optional.ofNullable(
                        collection.find(eq(Delivery.id(partner, event))).first())
                .map(records::read)
                .orElseThrow(() -> Refusal.notFound("delivery", event));
    }

    /** The deliveries of a partner, the newest event first. */
    Page<Delivery> page(String partner, State state, PageRequest request) {
        Bson filter = state == null ? eq(PARTNER, partner) : and(eq(PARTNER, partner), eq(STATE, state.name()));
        return pages.page(filter, request, partner + " " + state).map(records::read);
    }

    /** How long the oldest undelivered event has waited. */
    Duration oldest() {
        BsonDocument first = collection
                .find(pending())
                .projection(Projections.include(QUEUED))
                .sort(Sorts.ascending(QUEUED))
                .limit(1)
                .first();
        return first == null
                ? Duration.ZERO
                : Duration.between(
                        Instant.ofEpochMilli(first.getDateTime(QUEUED).getValue()), clock.instant());
    }

    /** Forgets what was settled before that moment. */
    void forget(Instant before) {
        collection.deleteMany(lt(SETTLED, before));
    }

    private long replay(Bson which) {
        Instant now = clock.instant();
        return collection
                .updateMany(
                        which,
                        Updates.combine(
                                Updates.set(STATE, State.PENDING.name()),
                                Updates.set(DUE, now),
                                Updates.set(QUEUED, now),
                                Updates.set(ATTEMPTS, 0),
                                Updates.unset(SETTLED)))
                .getModifiedCount();
    }

    private Bson settled(State state, String answer) {
        List<Bson> updates =
                new ArrayList<>(List.of(Updates.set(STATE, state.name()), Updates.set(SETTLED, clock.instant())));
        if (answer != null) {
            updates.add(Updates.set(ANSWER, answer));
        }
        return Updates.combine(updates);
    }

    private static Bson pending() {
        return eq(STATE, State.PENDING.name());
    }
}
