package vn.ocop.starter.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaOperations;
import vn.ocop.starter.event.CloudEvent;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.Rebuild;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.testing.ServiceTest;

/** Copies of events are made anew from the topics, and nothing else happens by it. */
@ServiceTest
class RebuildTest {
    private static final Duration LEAVING = Duration.ofSeconds(20);

    @Autowired
    Rebuild rebuild;

    @Autowired
    @Qualifier("consumers")
    SmartLifecycle consumers;

    @Autowired
    @Qualifier("rebuildInsteadOfStart")
    SmartInitializingSingleton start;

    @Autowired
    Copies<Note> copies;

    @Autowired
    NoteReader reader;

    @Autowired
    Collections collections;

    @Autowired
    KafkaOperations<Object, Object> kafka;

    @Value("${service.topics.prefix}")
    String prefix;

    @Test
    void copies_are_what_they_were_and_no_event_is_reacted_to_again() {
        List<String> ids = List.of(newId(), newId(), newId());
        ids.forEach(id -> send(id, 1, "note-written", "first"));
        send(ids.getFirst(), 3, "note-rewritten", "third");
        send(ids.getFirst(), 2, "note-rewritten", "second, late");
        send(newId(), 1, "note-written", "unbearable");
        String last = newId();
        send(last, 1, "note-written", "last");
        await().untilAsserted(() -> assertThat(reader.reactions()).contains(last + ":1"));
        List<BsonDocument> before = stored();

        Rebuild.Outcome outcome = whileNobodyReads(() -> {
            MongoCollection<BsonDocument> spoilt = copies.collection();
            spoilt.deleteOne(Filters.eq(ids.get(1)));
            spoilt.updateOne(Filters.eq(ids.getFirst()), Updates.set("copy.title", "bent"));
            spoilt.insertOne(new BsonDocument("_id", new BsonString("of nobody")));
            List<String> reactions = reader.reactions();

            Rebuild.Outcome made = rebuild.run(LEAVING);

            assertThat(stored()).isEqualTo(before);
            assertThat(reader.reactions()).isEqualTo(reactions);
            return made;
        });

        assertThat(outcome.copies()).isEqualTo(1);
        assertThat(outcome.events()).isGreaterThanOrEqualTo(6);
        assertThat(outcome.leftOut()).isPositive();
        String after = newId();
        send(after, 1, "note-written", "after");
        await().untilAsserted(() -> assertThat(reader.reactions()).contains(after + ":1"));
        assertThat(reader.reactions().stream().filter(id -> id.equals(last + ":1")))
                .hasSize(1);
    }

    @Test
    void while_an_instance_reads_nothing_is_emptied() {
        String id = newId();
        send(id, 1, "note-written", "kept");
        await().untilAsserted(() -> assertThat(copies.find(id)).isPresent());

        assertThatThrownBy(() -> rebuild.run(Duration.ZERO)).hasMessageContaining("stop all instances first");

        assertThat(copies.find(id)).isPresent();
        start.afterSingletonsInstantiated();
    }

    @Test
    void a_service_does_not_start_with_copies_that_are_not_whole() {
        collections
                .with("rebuilds")
                .insertOne(new BsonDocument("_id", new BsonString("copies")).append("since", new BsonString("noon")));

        assertThatThrownBy(start::afterSingletonsInstantiated)
                .hasMessageContaining("a rebuild began at noon")
                .hasMessageContaining("--service.rebuild=true");

        Rebuild.Outcome _ = whileNobodyReads(() -> rebuild.run(LEAVING));
        start.afterSingletonsInstantiated();
    }

    @Test
    void what_a_service_decides_itself_is_never_a_copy() {
        assertThat(collections.copies()).containsExactly("note_copies");
        assertThatThrownBy(() -> collections.copy("notes")).hasMessageContaining("more than a copy");
        assertThatThrownBy(() -> collections.with("note_copies")).hasMessageContaining("can't be more");
    }

    private <T> T whileNobodyReads(Supplier<T> work) {
        consumers.stop();
        try {
            return work.get();
        } finally {
            consumers.start();
        }
    }

    private List<BsonDocument> stored() {
        return copies.collection().find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    private void send(String id, long version, String type, String title) {
        byte[] data =
                "{\"number\":\"%s\",\"title\":\"%s\"}".formatted(id, title).getBytes(UTF_8);
        ProducerRecord<Object, Object> event = new ProducerRecord<>(prefix + NotesApplication.TOPIC, id, data);
        new CloudEvent(id + ":" + version, "/notes", type, id, Instant.EPOCH, "urn:schema:" + type, version)
                .writeTo(event.headers());
        kafka.send(event).join();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
