package vn.ocop.starter.aggregate;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.starter.audit.AuditChain;
import vn.ocop.starter.mongo.Leases;
import vn.ocop.testing.CommonSubset;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.Servers;

/** What the outbox does when the bus fails it. */
class OutboxTest {
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> refused = new HashSet<>();
    private Runnable whileSending = () -> {};
    private MongoClient client;
    private MongoCollection<BsonDocument> collection;
    private MongoCollection<BsonDocument> entries;
    private Outbox outbox;

    @BeforeEach
    void open() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(
                        new com.mongodb.ConnectionString(Servers.shared().mongoUri()))
                .addCommandListener(CommonSubset.listener())
                .build());
        var database = client.getDatabase(Servers.freshDatabase("outbox"));
        collection = database.getCollection("things", BsonDocument.class);
        entries = database.getCollection("things_history", BsonDocument.class);
        AuditChain chain = new AuditChain(new vn.ocop.starter.mongo.Collections(database), "/things");
        History history = new History("thing", entries, collection, chain);
        outbox = new Outbox("things", collection, history, this::publish, Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void an_event_leaves_the_outbox_only_when_the_bus_has_acknowledged_it() throws Exception {
        waiting("a", 1, 2);
        refused.add("a:2");

        outbox.relay(List.of("a"));

        assertThat(sent).containsExactly("a:1");
        assertThat(versionsWaiting("a")).containsExactly(2L);
        assertThat(outbox.waiting(Instant.now(), Duration.ZERO, 10)).containsExactly("a");
    }

    @Test
    void after_a_refused_event_its_successors_wait_so_the_order_holds() throws Exception {
        waiting("a", 1, 2, 3);
        waiting("b", 1);
        refused.add("a:1");
        outbox.relay(List.of("a", "b"));
        assertThat(sent).containsExactly("b:1");

        refused.clear();
        outbox.relay(List.of("a", "b"));

        assertThat(sent).containsExactly("b:1", "a:1", "a:2", "a:3");
        assertThat(versionsWaiting("a")).isEmpty();
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void an_aggregate_whose_events_are_all_sent_waits_no_more_though_another_still_does() throws Exception {
        waiting("a", 1, 2);
        waiting("b", 1);
        refused.add("a:2");

        outbox.relay(List.of("a", "b"));

        assertThat(outbox.waiting(Instant.now(), Duration.ZERO, 10)).containsExactly("a");
    }

    @Test
    void an_aggregate_that_is_said_to_wait_and_has_nothing_to_send_waits_no_more() throws Exception {
        collection.insertOne(new BsonDocument("_id", new BsonString("a"))
                .append("version", new BsonInt64(1))
                .append("outbox", new BsonArray())
                .append("pendingSince", new BsonDateTime(0)));

        outbox.relay(List.of("a"));

        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void a_change_made_while_its_predecessor_is_sent_stays_in_the_outbox() throws Exception {
        waiting("a", 1);
        whileSending = () -> collection.updateOne(
                eq("a"),
                com.mongodb.client.model.Updates.combine(
                        com.mongodb.client.model.Updates.set("version", 2L),
                        com.mongodb.client.model.Updates.push("outbox", event(2))));

        outbox.relay(List.of("a"));

        assertThat(versionsWaiting("a")).containsExactly(2L);
        assertThat(collection.find(eq("a")).first()).containsKey("pendingSince");
    }

    @Test
    void the_history_is_written_before_the_event_is_sent_and_only_once() throws Exception {
        waiting("a", 1, 2);
        refused.add("a:2");
        outbox.relay(List.of("a"));
        assertThat(entries.countDocuments()).isEqualTo(2);

        refused.clear();
        outbox.relay(List.of("a"));

        assertThat(entries.countDocuments()).isEqualTo(2);
    }

    @Test
    void two_relays_of_two_instances_lose_nothing_and_never_swap_first_deliveries() throws Exception {
        waiting("a", 1, 2, 3, 4, 5);
        Thread other = Thread.startVirtualThread(() -> relayQuietly("a"));
        relayQuietly("a");
        other.join();

        assertThat(sent.stream().distinct()).containsExactly("a:1", "a:2", "a:3", "a:4", "a:5");
        assertThat(versionsWaiting("a")).isEmpty();
    }

    @Test
    void a_lease_is_held_by_one_until_its_time_is_over() {
        MovableClock clock = MovableClock.at(Instant.parse("2026-01-01T00:00:00Z"));
        MongoCollection<BsonDocument> leases =
                client.getDatabase(Servers.freshDatabase("leases")).getCollection("leases", BsonDocument.class);
        Leases one = new Leases(leases, clock);
        Leases two = new Leases(leases, clock);

        assertThat(one.take("sweep", Duration.ofSeconds(10))).isTrue();
        assertThat(one.take("sweep", Duration.ofSeconds(10))).isTrue();
        assertThat(two.take("sweep", Duration.ofSeconds(10))).isFalse();
        clock.advance(Duration.ofSeconds(11));
        assertThat(two.take("sweep", Duration.ofSeconds(10))).isTrue();
        assertThat(one.take("sweep", Duration.ofSeconds(10))).isFalse();
    }

    private void relayQuietly(String id) {
        try {
            outbox.relay(List.of(id));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<?> publish(String topic, Outgoing event) {
        whileSending.run();
        if (refused.contains(event.eventId())) {
            return CompletableFuture.failedFuture(new IllegalStateException("broker away"));
        }
        sent.add(event.eventId());
        return CompletableFuture.completedFuture(null);
    }

    private void waiting(String id, long... versions) {
        BsonArray events = new BsonArray();
        for (long version : versions) {
            events.add(event(version));
        }
        collection.insertOne(new BsonDocument("_id", new BsonString(id))
                .append("version", new BsonInt64(versions[versions.length - 1]))
                .append("outbox", events)
                .append("pendingSince", new BsonDateTime(0)));
    }

    private static BsonDocument event(long version) {
        return new PendingEvent(version, "thing-changed", Instant.EPOCH, "ann", "", null, null, null, "{}").document();
    }

    private List<Long> versionsWaiting(String id) {
        return collection.find(eq(id)).first().getArray("outbox").stream()
                .map(e -> e.asDocument().getInt64("version").getValue())
                .toList();
    }
}
