package vn.ocop.starter.process;

import static com.mongodb.client.model.Filters.exists;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import vn.ocop.starter.notes.NotesApplication;
import vn.ocop.testing.Servers;
import vn.ocop.testing.TestTokens;

/**
 * A database of the shared store and a broker, what the service needs to run over them, and the oracle of what must hold
 * whatever became of it.
 */
final class Stage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name = Servers.freshDatabase("process");
    private final MongoClient client = MongoClients.create(Servers.shared().mongoUri());
    private final String storeUri;
    private final int brokerPort;

    /**
     * @param storeUri where the service finds the store; the oracle asks it directly
     * @param brokerPort where all find the broker
     */
    Stage(String storeUri, int brokerPort) {
        this.storeUri = storeUri;
        this.brokerPort = brokerPort;
    }

    /** Settings of the service: all time limits a tenth of those in use, or less. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "server.port",
                0,
                "spring.mongodb.uri",
                storeUri,
                "spring.mongodb.database",
                name,
                "spring.kafka.bootstrap-servers",
                "127.0.0.1:" + brokerPort,
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                TestTokens.ISSUER,
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                TestTokens.jwkSetUri(),
                "springdoc.api-docs.enabled",
                false,
                "service.topics.partitions",
                1,
                "service.outbox.lease",
                "1s",
                "service.outbox.sweep-age",
                "500ms"));
        settings.put("spring.kafka.producer.properties.interceptor.classes", Acknowledgements.class.getName());
        settings.put("spring.kafka.consumer.heartbeat-interval", "300ms");
        settings.put("spring.kafka.consumer.properties.session.timeout.ms", 2_000);
        settings.put("spring.kafka.consumer.properties.metadata.max.age.ms", 500);
        return settings;
    }

    MongoDatabase database() {
        return client.getDatabase(name);
    }

    /** Waits until nothing waits to be told, then holds store, bus, copies and history against each other. */
    void verify(Notes notes) throws Exception {
        awaitAllTold();
        Map<String, Document> stored = byId("notes");
        Map<String, List<ConsumerRecord<String, byte[]>>> told = told();
        assertThat(told.keySet()).as("no event of a note that is not there").isEqualTo(stored.keySet());
        stored.forEach((id, note) -> verifyTold(note.getLong("version"), told.get(id)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(versions(byId("note_copies"))).isEqualTo(versions(stored)));
        for (Map.Entry<String, Document> note : stored.entrySet()) {
            assertThat(notes.history(note.getKey()))
                    .containsExactly(LongStream.rangeClosed(1, note.getValue().getLong("version"))
                            .toArray());
        }
    }

    void awaitAllTold() {
        await().atMost(PATIENCE).until(() -> collection("notes").countDocuments(exists("pendingSince")) == 0);
    }

    /** First deliveries come in the order of the versions without a hole; what comes again is the same to the byte. */
    private static void verifyTold(long version, List<ConsumerRecord<String, byte[]>> events) {
        Map<String, String> first = new HashMap<>();
        List<Long> order = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> event : events) {
            StringBuilder content = new StringBuilder(new String(event.value(), UTF_8));
            event.headers().forEach(header -> content.append(header.key()).append(new String(header.value(), UTF_8)));
            String before = first.putIfAbsent(header(event, "ce_id"), content.toString());
            if (before == null) {
                order.add(Long.valueOf(header(event, "ce_aggregateversion")));
            } else {
                assertThat(content).hasToString(before);
            }
        }
        assertThat(order).isEqualTo(LongStream.rangeClosed(1, version).boxed().toList());
    }

    /** How many of the notes with this number are stored. */
    long stored(String number) {
        return byId("notes").values().stream()
                .filter(note ->
                        note.get("state", Document.class).getString("number").equals(number))
                .count();
    }

    long version(String id) {
        return byId("notes").get(id).getLong("version");
    }

    /** All events on the bus by the aggregate they tell of, in the order of the bus. */
    Map<String, List<ConsumerRecord<String, byte[]>>> told() {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + brokerPort);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(NotesApplication.TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            Map<String, List<ConsumerRecord<String, byte[]>>> told = new TreeMap<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(event -> told.computeIfAbsent(event.key(), _ -> new ArrayList<>())
                                .add(event));
            }
            return told;
        }
    }

    private static Map<String, Long> versions(Map<String, Document> documents) {
        Map<String, Long> versions = new TreeMap<>();
        documents.forEach((id, document) -> versions.put(id, document.getLong("version")));
        return versions;
    }

    private Map<String, Document> byId(String collection) {
        Map<String, Document> found = new TreeMap<>();
        collection(collection).find().forEach(document -> found.put(document.getString("_id"), document));
        return found;
    }

    private MongoCollection<Document> collection(String collection) {
        return database().getCollection(collection);
    }

    private static String header(ConsumerRecord<?, ?> event, String header) {
        return new String(event.headers().lastHeader(header).value(), UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
