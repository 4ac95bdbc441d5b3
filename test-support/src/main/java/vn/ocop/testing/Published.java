package vn.ocop.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a plain subscriber reads from a topic, from its start to its end. */
public record Published(ConsumerRecord<String, byte[]> message) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Everything on the topic at this moment. */
    public static List<Published> on(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Servers.shared().kafkaBootstrap());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Published> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> found.add(new Published(message)));
            }
            return found;
        }
    }

    public String header(String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    public String type() {
        return header("ce_type");
    }

    public String key() {
        return message.key();
    }

    public long version() {
        return Long.parseLong(header("ce_aggregateversion"));
    }

    public JsonNode data() {
        return JSON.readTree(message.value());
    }

    /** What is wrong with the data by the schema that the event names. */
    public List<com.networknt.schema.Error> faults() {
        String name = header("ce_dataschema");
        try (InputStream in = getClass().getResourceAsStream("/schemas/" + type() + "/v1.json")) {
            JsonNode schema = JSON.readTree(in);
            if (!schema.get("$id").asString().equals(name)) {
                throw new AssertionError("ce_dataschema " + name + " is not the schema of " + type());
            }
            Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
            return compiled.validate(data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
