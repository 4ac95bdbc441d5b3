package vn.ocop.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Another service of the suite, as far as the service under test can tell: it owns a topic and publishes on it. */
public final class OtherService implements AutoCloseable {
    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", Servers.shared().kafkaBootstrap());

    private final String topic;
    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(BROKER, new StringSerializer(), new StringSerializer());

    /** A service with this topic, which it creates if need be. */
    public OtherService(String topic) {
        this.topic = topic;
        try (Admin admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Publishes an event (CloudEvents, binary mode) of the given version of an aggregate. */
    public void publish(String id, long version, String type, String data) {
        ProducerRecord<String, String> event = new ProducerRecord<>(topic, id, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id + ":" + version,
                        "ce_source",
                        "/other-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        id,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_aggregateversion",
                        Long.toString(version),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        send(event);
    }

    /** Puts something on the topic that is no event. */
    public void publishRubbish(String key) {
        send(new ProducerRecord<>(topic, key, "{}"));
    }

    private void send(ProducerRecord<String, String> event) {
        try {
            producer.send(event).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
