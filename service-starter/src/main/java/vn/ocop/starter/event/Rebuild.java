package vn.ocop.starter.event;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.mongo.Collections;

/**
 * Makes everything that this service keeps of events anew: empties its copies and keeps the events again, from the beginning
 * of the topics to where the service has read. What the service has done upon events, it does not do again, and it reads on
 * where it stood. Only while no instance runs; one that is started before a rebuild has come to its end refuses.
 */
public final class Rebuild {
    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
    private static final String MARK = "copies";
    private static final long ANSWER_SECONDS = 30;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Map<String, Subscription> subscriptions;
    private final Collections collections;
    private final MongoDatabase database;
    private final MongoCollection<BsonDocument> marks;
    private final ConsumerFactory<Object, Object> consumers;
    private final KafkaAdmin admin;
    private final JsonMapper json;
    private final String group;
    private final Clock clock;

    Rebuild(
            Map<String, Subscription> subscriptions,
            Collections collections,
            MongoDatabase database,
            ConsumerFactory<Object, Object> consumers,
            KafkaAdmin admin,
            JsonMapper json,
            String group,
            Clock clock) {
        this.subscriptions = Map.copyOf(subscriptions);
        this.collections = collections;
        this.database = database;
        this.marks = collections.with("rebuilds");
        this.consumers = consumers;
        this.admin = admin;
        this.json = json;
        this.group = group;
        this.clock = clock;
    }

    /**
     * What a rebuild came to.
     *
     * @param copies how many collections were made anew
     * @param events how many events were kept again
     * @param leftOut how many could not be; they were dead letters before
     */
    public record Outcome(int copies, long events, long leftOut) {}

    /**
     * Empties the copies and fills them again.
     *
     * @param patience how long it is waited for readers to leave: one that was killed stays until its session ends
     * @throws IllegalStateException if an instance runs, or a topic has lost its beginning; nothing was emptied then
     */
    public Outcome run(Duration patience) {
        try (Admin bus = Admin.create(admin.getConfigurationProperties());
                Consumer<Object, Object> reader = consumers.createConsumer(group, "rebuild-")) {
            requireNobodyReads(bus, patience);
            Map<TopicPartition, Long> read = read(bus);
            requireBeginnings(reader, read.keySet());
            marks.replaceOne(
                    eq(MARK),
                    new BsonDocument("_id", new BsonString(MARK))
                            .append("since", new BsonString(clock.instant().toString())),
                    new ReplaceOptions().upsert(true));
            collections.copies().forEach(this::clear);
            Outcome outcome = keepAgain(reader, read);
            marks.deleteOne(eq(MARK));
            return outcome;
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the bus does not answer: " + failure.getMessage(), failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** @throws IllegalStateException if a rebuild was cut off, so that the copies are not whole */
    void requireWhole() {
        BsonDocument mark = marks.find(eq(MARK)).first();
        if (mark != null) {
            throw new IllegalStateException(
                    "the copies are not whole: a rebuild began at %s and has not come to its end; run it again (--service.rebuild=true)"
                            .formatted(mark.getString("since").getValue()));
        }
    }

    private void clear(String copy) {
        database.getCollection(copy).deleteMany(empty());
    }

    private void requireNobodyReads(Admin bus, Duration patience)
            throws ExecutionException, InterruptedException, TimeoutException {
        long end = System.nanoTime() + patience.toNanos();
        while (members(bus) > 0) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("%d readers of the group %s are at work: stop all instances first"
                        .formatted(members(bus), group));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private int members(Admin bus) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            ConsumerGroupDescription described = bus.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return described.members().size();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw failure;
        }
    }

    /** How far the service has read each partition of the topics that it follows. */
    private Map<TopicPartition, Long> read(Admin bus)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> known = bus.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, Long> read = new HashMap<>();
        known.forEach((partition, position) -> {
            if (position != null && subscriptions.containsKey(partition.topic())) {
                read.put(partition, position.offset());
            }
        });
        return read;
    }

    private static void requireBeginnings(Consumer<Object, Object> reader, Collection<TopicPartition> partitions) {
        reader.assign(partitions);
        reader.beginningOffsets(partitions).forEach((partition, beginning) -> {
            if (beginning > 0) {
                throw new IllegalStateException(
                        "%s begins at %d: what was told before is gone, and copies can't be made of it"
                                .formatted(partition, beginning));
            }
        });
    }

    private Outcome keepAgain(Consumer<Object, Object> reader, Map<TopicPartition, Long> until) {
        long events = 0;
        long leftOut = 0;
        reader.seekToBeginning(until.keySet());
        while (until.entrySet().stream().anyMatch(e -> reader.position(e.getKey()) < e.getValue())) {
            for (ConsumerRecord<Object, Object> message : reader.poll(PAUSE)) {
                if (message.offset() < until.get(new TopicPartition(message.topic(), message.partition()))) {
                    if (isKept(message)) {
                        events++;
                    } else {
                        leftOut++;
                    }
                }
            }
        }
        return new Outcome(collections.copies().size(), events, leftOut);
    }

    /** What can't be kept is passed over, as it was when it became a dead letter; a store that is away ends the rebuild. */
    private boolean isKept(ConsumerRecord<Object, Object> message) {
        try {
            subscriptions.get(message.topic()).keep(IncomingEvent.of(message, json));
            return true;
        } catch (RuntimeException failure) {
            if (Consumers.isStoreAway(failure)) {
                throw failure;
            }
            log.warn(
                    "left out {}-{} at {}: {}",
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    failure.toString());
            return false;
        }
    }
}
