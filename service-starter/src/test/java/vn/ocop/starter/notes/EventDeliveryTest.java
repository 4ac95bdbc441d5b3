package vn.ocop.starter.notes;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.uuid.Generators;
import com.mongodb.client.model.Updates;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaOperations;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.testing.Servers;
import vn.ocop.testing.ServiceTest;

/** How a change becomes an event, and an event a change elsewhere: at least once, in order, each taking effect once. */
@ServiceTest
class EventDeliveryTest {
    private static final Caller ANN = Caller.system("ann");

    @Autowired
    AggregateStore<Note> notes;

    @Autowired
    Copies<Note> copies;

    @Autowired
    KafkaOperations<Object, Object> kafka;

    @Value("${service.topics.prefix}")
    String prefix;

    @Test
    void every_version_has_one_event_in_order_under_the_aggregates_key() {
        String id = written("order", 5);

        List<ConsumerRecord<String, byte[]>> events = eventsOf(id, 5);

        assertThat(events).extracting(e -> header(e, "ce_aggregateversion")).containsExactly("1", "2", "3", "4", "5");
        assertThat(events).extracting(ConsumerRecord::key).containsOnly(id);
        assertThat(header(events.getFirst(), "ce_type")).isEqualTo("note-written");
        assertThat(header(events.getLast(), "ce_type")).isEqualTo("note-rewritten");
    }

    @Test
    void the_cloudevents_sdk_reads_what_we_send() {
        String id = written("sdk", 1);
        ConsumerRecord<String, byte[]> message = eventsOf(id, 1).getFirst();

        CloudEvent event;
        try (CloudEventDeserializer reader = new CloudEventDeserializer()) {
            reader.configure(Map.of(), false);
            event = reader.deserialize(message.topic(), message.headers(), message.value());
        }

        assertThat(event.getId()).isEqualTo(id + ":1");
        assertThat(event.getType()).isEqualTo("note-written");
        assertThat(event.getSubject()).isEqualTo(id);
        assertThat(event.getSource()).hasToString("/notes");
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(new String(event.getData().toBytes(), UTF_8)).contains("\"number\":\"sdk\"");
    }

    @Test
    void a_reader_ends_with_the_newest_version() {
        String id = written("copy", 7);

        await().untilAsserted(() -> assertThat(copies.find(id))
                .hasValueSatisfying(c -> assertThat(c.title()).isEqualTo("v7")));
    }

    @Test
    void duplicates_and_late_arrivals_change_nothing() {
        String id = newId();
        for (int version : new int[] {2, 2, 3, 1, 2, 3, 1}) {
            send(id, version, "note-rewritten", "{\"number\":\"late\",\"title\":\"v" + version + "\"}");
        }
        String marker = newId();
        send(marker, 1, "note-written", "{\"number\":\"m\",\"title\":\"last\"}");

        await().untilAsserted(() -> assertThat(copies.find(marker)).isPresent());
        assertThat(copies.find(id))
                .hasValueSatisfying(c -> assertThat(c.title()).isEqualTo("v3"));
        assertThat(copies.collection().find(eq(id)).first().getInt64("version").getValue())
                .isEqualTo(3);
    }

    @Test
    void what_a_crash_left_in_the_outbox_is_swept_and_keeps_its_id() {
        String id = written("crash", 2);
        eventsOf(id, 2);
        await().untilAsserted(() -> assertThat(outboxOf(id)).isEmpty());
        // As if the process had died after the write and before the send: the event is only in the document.
        Document event = new Document("version", 3L)
                .append("type", "note-rewritten")
                .append("at", Instant.now())
                .append("by", "ann")
                .append("agency", "")
                .append("reason", null)
                .append("data", "{\"id\":\"%s\",\"number\":\"crash\",\"title\":\"v3\"}".formatted(id));
        notes.aggregates()
                .collection()
                .updateOne(
                        eq(id),
                        Updates.combine(
                                Updates.set("version", 3L),
                                Updates.push("outbox", event),
                                Updates.set("pendingSince", Instant.now().minusSeconds(60))));

        List<ConsumerRecord<String, byte[]>> events = eventsOf(id, 3);

        assertThat(header(events.getLast(), "ce_id")).isEqualTo(id + ":3");
        await().untilAsserted(() -> assertThat(outboxOf(id)).isEmpty());
    }

    @Test
    void a_change_is_in_the_history_as_soon_as_it_is_acknowledged_and_stays_there_once() {
        String id = written("history", 3);
        assertThat(history(id, 10)).extracting(HistoryEntry::version).containsExactly(1L, 2L, 3L);

        await().untilAsserted(() -> assertThat(outboxOf(id)).isEmpty());
        List<HistoryEntry> later = history(id, 10);
        assertThat(later).extracting(HistoryEntry::version).containsExactly(1L, 2L, 3L);
        assertThat(later.getLast().by()).isEqualTo("system:ann");
        assertThat(later.getLast().reason()).isEqualTo("because");

        var first = notes.history().of(id, PageRequest.first(2));
        var second = notes.history().of(id, new PageRequest(2, java.util.Optional.of(first.next())));
        assertThat(second.items()).extracting(HistoryEntry::version).containsExactly(3L);
        assertThat(second.next()).isNull();
    }

    @Test
    void of_two_who_change_the_same_version_one_is_refused_and_leaves_no_event() {
        String id = written("race", 1);
        Versioned<Note> seen = notes.aggregates().get(id);
        change(seen, "first");

        assertThatThrownBy(() -> change(seen, "second"))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.STALE));
        change(notes.aggregates().get(id), "third");

        assertThat(eventsOf(id, 3))
                .extracting(e -> new String(e.value(), UTF_8))
                .noneMatch(data -> data.contains("second"));
    }

    @Test
    void creating_with_an_id_that_exists_returns_what_exists() {
        String id = written("reserved", 1);

        Versioned<Note> again = notes.aggregates()
                .create(
                        id,
                        Change.to(new Note("reserved", "other", false), new NoteWritten(id, "reserved", "other")),
                        ANN);

        assertThat(again.state().title()).isEqualTo("v1");
        assertThat(eventsOf(id, 1)).hasSize(1);
    }

    @Test
    void the_stream_of_an_export_has_all_in_order() {
        String mark = newId().substring(20);
        IntStream.range(0, 30).forEach(i -> written(mark + i, 1));

        List<String> numbers = new ArrayList<>();
        notes.aggregates().stream(empty(), "byTitle")
                .forEach(n -> numbers.add(n.state().number()));

        assertThat(numbers).filteredOn(n -> n.startsWith(mark)).hasSize(30);
    }

    private String written(String number, int versions) {
        String id = newId();
        Versioned<Note> note = notes.aggregates()
                .create(id, Change.to(new Note(number, "v1", false), new NoteWritten(id, number, "v1")), ANN);
        for (int version = 2; version <= versions; version++) {
            note = change(note, "v" + version);
        }
        return id;
    }

    private Versioned<Note> change(Versioned<Note> note, String title) {
        Note next = new Note(note.state().number(), title, false);
        return notes.aggregates()
                .change(
                        note,
                        Change.to(next, new NoteRewritten(note.id(), next.number(), title))
                                .because("because"),
                        ANN);
    }

    private void send(String id, long version, String type, String data) {
        ProducerRecord<Object, Object> message =
                new ProducerRecord<>(prefix + NotesApplication.TOPIC, id, data.getBytes(UTF_8));
        new vn.ocop.starter.event.CloudEvent(
                        id + ":" + version, "/notes", type, id, Instant.now(), "urn:schema:" + type, version)
                .writeTo(message.headers());
        kafka.send(message).join();
    }

    private List<HistoryEntry> history(String id, int limit) {
        return notes.history().of(id, PageRequest.first(limit)).items();
    }

    private List<?> outboxOf(String id) {
        return notes.aggregates().collection().find(eq(id)).first().getArray("outbox");
    }

    /** All events of the aggregate, read past the expected number up to the end of the topic, so that one too many is seen. */
    private List<ConsumerRecord<String, byte[]>> eventsOf(String id, int expected) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Servers.shared().kafkaBootstrap(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                var partitions = consumer.partitionsFor(prefix + NotesApplication.TOPIC).stream()
                        .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                var ends = consumer.endOffsets(partitions);
                found.clear();
                while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                    consumer.poll(Duration.ofMillis(100)).forEach(r -> {
                        if (id.equals(r.key())) {
                            found.add(r);
                        }
                    });
                }
                return found.size() >= expected;
            });
            assertThat(found).hasSize(expected);
            return found;
        }
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    private static String newId() {
        UUID id = Generators.timeBasedEpochGenerator().generate();
        return id.toString();
    }
}
