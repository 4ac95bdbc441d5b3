package vn.ocop.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.ocop.events.Topics;

/** What an operator does with a dead letter, by {@code ./ocop dead-letters}. The last of all: it leaves broken records on a topic. */
@OnTheSharedSuite
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadLettersIT {
    private static final String HEALTH = "curl -s http://127.0.0.1:$OCOP_REGISTRY_PORT/actuator/health";
    private static final String METRICS = "curl -s http://127.0.0.1:$OCOP_REGISTRY_PORT/actuator/prometheus";

    private final Suite suite;

    DeadLettersIT(Suite suite) {
        this.suite = suite;
    }

    /** Every service read every event of all tests before. */
    @Test
    @Order(1)
    void nothing_that_the_suite_says_is_unreadable_to_its_services() {
        assertThat(ocop("")).isEqualTo("exit 0\n");
    }

    @Test
    @Order(2)
    void broken_records_wait_in_every_service_that_reads_them_until_its_operator_settles_them() {
        String bare = sent(new ProducerRecord<>(Topics.RATING_PRODUCT, newId(), "{}"));
        String garbled = sent(rated("this is no JSON: \"}, {\" \\ \u0001 cà phê"));

        // Revocations and expiries are all that the ratings read of themselves; the rest passes them by.
        Map<String, List<String>> letters = Map.of(
                "registry", List.of(bare, garbled),
                "rating", List.of(bare),
                "training", List.of(bare, garbled),
                "trade", List.of(bare, garbled));

        await().pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            String list = ocop("");
            letters.forEach((service, ids) -> assertThat(list.lines())
                    .filteredOn(line -> line.startsWith(service + " "))
                    .extracting(line -> line.split(" +")[1])
                    .containsExactlyInAnyOrderElementsOf(ids));
        });
        assertThat(ocop("registry").lines())
                .anyMatch(line -> line.matches("registry +" + bare + "  \\S+Z  .*no ce_specversion"))
                .anyMatch(line -> line.matches("registry +" + garbled + "  \\S+Z  .*MalformedEvent: data is no .*"));
        assertThat(ocop("registry show " + garbled)).contains("product-rated", "this is no JSON", "base64", "exit 0");
        assertThat(ocop("registry replay " + garbled)).contains("still can't be processed", "data is no", "exit 1");
        assertThat(ocop("registry replay-all " + Topics.RATING_PRODUCT))
                .contains("  " + bare + " failed again: ", "  " + garbled + " failed again: ")
                .contains("registry: 0 replayed, 2 failed again", "exit 1");

        assertThat(suite.shell(HEALTH)).contains("\"status\":\"DEGRADED\"", "2 dead letters wait");
        assertThat(suite.shell(METRICS))
                .containsPattern("dead_letters_open\\{.*topic=\"" + Topics.RATING_PRODUCT + "\".*} 2");
        assertThat(suite.shell("./ocop status; echo exit $?")).contains("exit 0");

        letters.forEach((service, ids) ->
                ids.forEach(id -> assertThat(ocop(service + " discard " + id + " 'sent by \"mistake\" \\ thử'"))
                        .isEqualTo(id + " is discarded\nexit 0\n")));
        assertThat(ocop("registry show " + bare)).contains("sent by \\\"mistake\\\" \\\\ thử", "\"office\"");
        assertThat(ocop("registry discard " + bare + " again")).contains("replayed or discarded before", "exit 1");
        assertThat(ocop("")).isEqualTo("exit 0\n");
        assertThat(suite.shell(HEALTH)).contains("\"bus\":{\"status\":\"UP\"}");
    }

    @Test
    @Order(3)
    void what_it_can_t_do_is_told() {
        assertThat(ocop("gateway list")).contains("ocop: dead-letters takes one of registry ", "exit 2");
        assertThat(ocop("show x")).contains("show needs a service", "exit 2");
        assertThat(ocop("registry discard x")).contains("discard needs a reason", "exit 2");
        assertThat(ocop("registry replay none-000-0")).contains("ocop: none-000-0: ", "exit 1");
        assertThat(ocop("training replay-all")).isEqualTo("training: 0 replayed, 0 failed again\nexit 0\n");
    }

    private String ocop(String arguments) {
        return suite.shell("./ocop dead-letters " + arguments + "; echo exit $?");
    }

    private static ProducerRecord<String, String> rated(String data) {
        String id = newId();
        ProducerRecord<String, String> message = new ProducerRecord<>(Topics.RATING_PRODUCT, id, data);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id + ":1",
                        "ce_source", "/rating-service",
                        "ce_type", "product-rated",
                        "ce_subject", id,
                        "ce_time", "2026-07-14T01:00:00Z",
                        "ce_aggregateversion", "1")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    /** Sends a record. @return the id of its dead letters */
    private String sent(ProducerRecord<String, String> message) {
        Map<String, Object> settings = Map.of("bootstrap.servers", suite.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            RecordMetadata where = producer.send(message).get();
            return "%s-%03d-%019d".formatted(where.topic(), where.partition(), where.offset());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
