package vn.ocop.starter.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaOperations;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.SteppedStore;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Leases;
import vn.ocop.starter.notes.Note;
import vn.ocop.starter.notes.NoteWritten;
import vn.ocop.starter.notes.NotesApplication;
import vn.ocop.starter.security.Caller;
import vn.ocop.testing.CommonSubset;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.Servers;

/** Clocks that jump and leases that are stolen delay nothing for long and lose nothing. */
class ClockAndLeaseTest {
    private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration SWEEP_AGE = Duration.ofSeconds(2);
    private static final Caller ANN = Caller.system("ann");

    private final List<String> sent = new ArrayList<>();
    private final MovableClock clock = MovableClock.at(NOON);
    private MongoClient client;
    private MongoDatabase store;

    @BeforeEach
    void open() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(Servers.shared().mongoUri()))
                .addCommandListener(CommonSubset.listener())
                .build());
        store = client.getDatabase(Servers.freshDatabase("leases"));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void a_lease_of_a_dead_instance_is_not_held_for_an_hour_because_the_clock_was_set_back_an_hour() {
        Leases dead = leases();
        assertThat(dead.take("sweep", LEASE)).isTrue();

        clock.set(NOON.minus(Duration.ofHours(1)));

        assertThat(leases().take("sweep", LEASE)).isTrue();
        assertThat(dead.take("sweep", LEASE)).isFalse();
    }

    @Test
    void a_lease_is_not_stolen_because_two_clocks_differ_by_less_than_its_time() {
        assertThat(leases().take("sweep", LEASE)).isTrue();

        clock.set(NOON.minus(LEASE).plusSeconds(1));

        assertThat(leases().take("sweep", LEASE)).isFalse();
    }

    @Test
    void what_a_crash_left_behind_is_swept_although_the_clock_was_set_back_an_hour() throws Exception {
        written(instance(LEASE, event -> event), "Chí Tâm");

        clock.set(NOON.minus(Duration.ofHours(1)));
        instance(LEASE, event -> event).sweep();

        assertThat(sent).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void what_was_written_a_moment_ago_is_left_to_its_own_instance() throws Exception {
        written(instance(LEASE, event -> event), "Chí Tâm");

        instance(LEASE, event -> event).sweep();

        assertThat(sent).isEmpty();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void while_one_instance_holds_the_lease_another_sweeps_nothing() throws Exception {
        written(instance(LEASE, event -> event), "Chí Tâm");
        clock.advance(SWEEP_AGE.plusSeconds(1));
        assertThat(leases().take("outbox notes", LEASE)).isTrue();

        instance(LEASE, event -> event).sweep();
        assertThat(sent).isEmpty();

        clock.advance(LEASE.plusSeconds(1));
        instance(LEASE, event -> event).sweep();
        assertThat(sent).hasSize(1);
    }

    @Test
    void an_event_written_before_the_clock_was_set_back_goes_out_before_the_one_written_after_it() throws Exception {
        SteppedStore<Note> notes = instance(LEASE, event -> event);
        Versioned<Note> note = written(notes, "Chí Tâm");
        clock.set(NOON.minus(Duration.ofHours(1)));
        rewritten(notes, note, "Tân Phát Lợi");
        clock.advance(SWEEP_AGE.plusSeconds(1));

        instance(LEASE, event -> event).sweep();

        assertThat(sent).containsExactly(note.id() + ":1", note.id() + ":2");
    }

    @Test
    void a_relay_whose_lease_is_stolen_while_it_sends_loses_nothing_and_changes_no_order() throws Exception {
        SteppedStore<Note> writer = instance(LEASE, event -> event);
        Versioned<Note> note = written(writer, "Chí Tâm");
        note = rewritten(writer, note, "Chí Tâm 2");
        rewritten(writer, note, "Chí Tâm 3");
        clock.advance(SWEEP_AGE.plusSeconds(1));
        Duration shortest = Duration.ofMillis(1);
        SteppedStore<Note> thief = instance(shortest, event -> event);
        SteppedStore<Note> slow = instance(shortest, event -> {
            clock.advance(shortest.multipliedBy(2));
            sweep(thief);
            return event;
        });

        slow.sweep();

        assertThat(sent.stream().distinct()).containsExactly(note.id() + ":1", note.id() + ":2", note.id() + ":3");
        assertThat(sent).as("the thief has sent all of them too").hasSizeGreaterThan(3);
        assertThat(waiting()).isZero();
        assertThat(store.getCollection("notes_history").countDocuments()).isEqualTo(3);
    }

    private Leases leases() {
        return new Leases(new Collections(store).with("leases"), clock);
    }

    private SteppedStore<Note> instance(Duration lease, UnaryOperator<ProducerRecord<Object, Object>> beforeSending) {
        return new SteppedStore<>(
                NotesApplication.TYPE,
                new Collections(store),
                bus(beforeSending),
                clock,
                new ServiceProperties.Outbox(Duration.ZERO, SWEEP_AGE, lease, 10, Duration.ofSeconds(5)));
    }

    @SuppressWarnings("unchecked")
    private KafkaOperations<Object, Object> bus(UnaryOperator<ProducerRecord<Object, Object>> beforeSending) {
        return Doors.proxy(KafkaOperations.class, (_, _, arguments) -> {
            ProducerRecord<Object, Object> event = beforeSending.apply((ProducerRecord<Object, Object>) arguments[0]);
            sent.add(new String(event.headers().lastHeader("ce_id").value(), UTF_8));
            return CompletableFuture.completedFuture(null);
        });
    }

    private static Versioned<Note> written(SteppedStore<Note> notes, String title) {
        String id = java.util.UUID.randomUUID().toString();
        return notes.store()
                .aggregates()
                .create(id, Change.to(new Note(id, title, false), new NoteWritten(id, id, title)), ANN);
    }

    private static Versioned<Note> rewritten(SteppedStore<Note> notes, Versioned<Note> note, String title) {
        Note next = new Note(note.state().number(), title, false);
        return notes.store()
                .aggregates()
                .change(note, Change.to(next, new NoteWritten(note.id(), next.number(), title)), ANN);
    }

    private static void sweep(SteppedStore<Note> instance) {
        try {
            instance.sweep();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long waiting() {
        return store.getCollection("notes").countDocuments(new Document("pendingSince", new Document("$exists", true)));
    }
}
