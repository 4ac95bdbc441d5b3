package vn.ocop.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A plain consumer that reads a topic from its beginning to where it ends now. */
final class Bus {
    private Bus() {}

    static List<Event> everythingOn(Suite suite, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", suite.kafka());
        List<Event> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> events.add(Event.of(message)));
            }
        }
        return events;
    }

    /** Where each partition of each of the suite's topics ends now. */
    static Map<TopicPartition, Long> ends(Suite suite) {
        Map<String, Object> settings = Map.of("bootstrap.servers", suite.kafka());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            return consumer.endOffsets(consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("ocop."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList());
        }
    }

    /** One event as it lies on the bus. */
    record Event(String key, String id, String type, String subject, long version, String contentType, String data) {
        static Event of(ConsumerRecord<String, String> message) {
            return new Event(
                    message.key(),
                    header(message, "ce_id"),
                    header(message, "ce_type"),
                    header(message, "ce_subject"),
                    Long.parseLong(header(message, "ce_aggregateversion")),
                    header(message, "content-type"),
                    message.value());
        }

        private static String header(ConsumerRecord<?, ?> message, String name) {
            return new String(message.headers().lastHeader(name).value(), UTF_8);
        }
    }
}
