package vn.ocop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ServersTest {

    private final Servers servers = Servers.shared();

    @Test
    void the_store_keeps_a_document() {
        try (var client = MongoClients.create(servers.mongoUri())) {
            var entities = client.getDatabase(Servers.freshDatabase("servers")).getCollection("entities");
            entities.insertOne(new Document("_id", 1).append("name", "HTX Tân Phát Lợi"));

            assertThat(entities.find().first()).containsEntry("name", "HTX Tân Phát Lợi");
        }
    }

    @Test
    void the_broker_carries_a_record() throws Exception {
        var topic = "servers-test-" + UUID.randomUUID();
        Map<String, Object> connection = Map.of("bootstrap.servers", servers.kafkaBootstrap());
        try (var admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        try (var producer = new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
        Map<String, Object> reading = Map.of(
                "bootstrap.servers", servers.kafkaBootstrap(), "group.id", topic, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !consumer.poll(Duration.ofMillis(200))
                    .isEmpty());
        }
    }
}
