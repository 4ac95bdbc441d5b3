package vn.ocop.starter.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events that wait in the documents of one collection. They are written to the history, sent, and pulled only once
 * the bus has acknowledged them; a crash in between sends some of them again, with the same id and content.
 */
final class Outbox {
    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private final String topic;
    private final MongoCollection<BsonDocument> collection;
    private final History history;
    private final Publisher publisher;
    private final Duration timeout;

    Outbox(
            String topic,
            MongoCollection<BsonDocument> collection,
            History history,
            Publisher publisher,
            Duration timeout) {
        this.topic = topic;
        this.collection = collection;
        this.history = history;
        this.publisher = publisher;
        this.timeout = timeout;
    }

    String name() {
        return collection.getNamespace().getCollectionName();
    }

    /**
     * Ids of aggregates whose oldest event was written at least that long ago, longest waiting first. Those that seem to be
     * written later than now, by a clock that has been set back since, are among them.
     */
    List<String> waiting(Instant now, Duration age, int most) {
        return collection
                .find(or(lt("pendingSince", now.minus(age)), gt("pendingSince", now.plus(age))))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("pendingSince"))
                .limit(most)
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
    }

    long waiting() {
        return collection.countDocuments(lt("pendingSince", Instant.ofEpochMilli(Long.MAX_VALUE / 2)));
    }

    /** How long the oldest event has waited. */
    Duration oldest(Instant now) {
        BsonDocument first = collection
                .find(lt("pendingSince", now))
                .projection(Projections.include("pendingSince"))
                .sort(Sorts.ascending("pendingSince"))
                .first();
        return first == null
                ? Duration.ZERO
                : Duration.between(
                        Instant.ofEpochMilli(first.getDateTime("pendingSince").getValue()), now);
    }

    /** Relays what waits in these aggregates; what the bus does not acknowledge stays for the next time. */
    void relay(Collection<String> ids) throws InterruptedException {
        List<Waiting> waiting = collection
                .find(in("_id", ids))
                .projection(Projections.include("version", "outbox"))
                .map(Waiting::of)
                .into(new ArrayList<>());
        history.append(waiting.stream().flatMap(w -> w.events.stream()).toList());
        sendInWaves(waiting);
        clear(waiting.stream().filter(w -> w.sent > 0 || !w.hasNext()).toList());
    }

    /** The second event of an aggregate goes only after its first was acknowledged, so the order survives a failure. */
    private void sendInWaves(List<Waiting> waiting) throws InterruptedException {
        List<Waiting> rest = waiting;
        while (!rest.isEmpty()) {
            Map<Waiting, CompletableFuture<?>> wave = new LinkedHashMap<>();
            rest.stream().filter(Waiting::hasNext).forEach(w -> wave.put(w, publisher.publish(topic, w.next())));
            try {
                CompletableFuture.allOf(wave.values().toArray(CompletableFuture[]::new))
                        .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException failure) {
                log.warn("Some events of {} are not acknowledged yet: {}", topic, failure.toString());
            }
            rest = new ArrayList<>();
            for (Map.Entry<Waiting, CompletableFuture<?>> sent : wave.entrySet()) {
                if (sent.getValue().state() == java.util.concurrent.Future.State.SUCCESS) {
                    sent.getKey().sent++;
                    rest.add(sent.getKey());
                }
            }
        }
    }

    private void clear(List<Waiting> relayed) {
        if (relayed.isEmpty()) {
            return;
        }
        BulkWriteOptions unordered = new BulkWriteOptions().ordered(false);
        int matched = collection
                .bulkWrite(relayed.stream().map(Outbox::cleared).toList(), unordered)
                .getMatchedCount();
        List<Waiting> sent = relayed.stream().filter(w -> w.sent > 0).toList();
        if (matched < relayed.size() && !sent.isEmpty()) {
            // Some were changed meanwhile: take out just what was sent, the newer events have a relay of their own
            // coming.
            collection.bulkWrite(sent.stream().map(Outbox::withoutSent).toList(), unordered);
        }
    }

    private static UpdateOneModel<BsonDocument> cleared(Waiting relayed) {
        return relayed.hasNext()
                ? withoutSent(relayed)
                : new UpdateOneModel<>(
                        and(eq(relayed.id), eq("version", relayed.version)),
                        Updates.combine(Updates.set("outbox", List.of()), Updates.unset("pendingSince")));
    }

    private static UpdateOneModel<BsonDocument> withoutSent(Waiting relayed) {
        return new UpdateOneModel<>(
                eq(relayed.id),
                Updates.pullByFilter(new org.bson.Document(
                        "outbox", lte("version", relayed.lastSent()).toBsonDocument())));
    }

    /** The events of one aggregate, and how many of them the bus has acknowledged. */
    private static final class Waiting {
        private final String id;
        private final long version;
        private final List<Outgoing> events;
        private int sent;

        private Waiting(String id, long version, List<Outgoing> events) {
            this.id = id;
            this.version = version;
            this.events = events;
        }

        static Waiting of(BsonDocument document) {
            String id = document.getString("_id").getValue();
            List<Outgoing> events = document.getArray("outbox").stream()
                    .map(entry -> new Outgoing(id, PendingEvent.of(entry.asDocument())))
                    .toList();
            return new Waiting(id, document.getInt64("version").getValue(), events);
        }

        boolean hasNext() {
            return sent < events.size();
        }

        Outgoing next() {
            return events.get(sent);
        }

        long lastSent() {
            return events.get(sent - 1).event().version();
        }
    }
}
