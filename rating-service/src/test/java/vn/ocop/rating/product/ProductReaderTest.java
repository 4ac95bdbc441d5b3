package vn.ocop.rating.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.CloudEvent;
import vn.ocop.testing.ServiceTest;
import vn.ocop.testing.TestTokens;

/** What the service knows of products, it knows from the registry's events. */
@ServiceTest
class ProductReaderTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    KafkaOperations<Object, Object> kafka;

    @Autowired
    KafkaAdmin admin;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    /** As the registry, whose topic it is, would have done. */
    @BeforeEach
    void topic() {
        admin.createOrModifyTopics(TopicBuilder.name(prefix + Topics.REGISTRY_PRODUCT)
                .partitions(1)
                .build());
    }

    @Test
    void the_newest_state_is_known_however_events_arrive() throws Exception {
        publish("one", 2, "product-updated", "Tôm khô Rạch Gốc");
        publish("one", 1, "product-registered", "Tôm khô");
        publish("two", 1, "product-registered", "Mắm ba khía");

        await().untilAsserted(() -> assertThat(
                        get("/api/rating/v1/products/two", "office").statusCode())
                .isEqualTo(200));
        assertThat(get("/api/rating/v1/products/one", "office").body()).contains("Tôm khô Rạch Gốc");
        assertThat(get("/api/rating/v1/products?limit=1", "auditor").body())
                .contains("Rạch Gốc")
                .doesNotContain("Mắm");
    }

    @Test
    void who_may_not_read_gets_403_without_token_401_and_an_unknown_id_404() throws Exception {
        assertThat(get("/api/rating/v1/products", "producer").statusCode()).isEqualTo(403);
        assertThat(get("/api/rating/v1/products/none", "producer").statusCode()).isEqualTo(403);
        assertThat(get("/api/rating/v1/products", null).statusCode()).isEqualTo(401);
        assertThat(get("/api/rating/v1/products/none", "office").statusCode()).isEqualTo(404);
    }

    @Test
    void an_event_of_another_make_is_a_dead_letter_that_its_operators_see() throws Exception {
        kafka.send(new ProducerRecord<>(prefix + Topics.REGISTRY_PRODUCT, "odd", "{}".getBytes(UTF_8)));

        await().untilAsserted(() ->
                assertThat(get("/api/rating/v1/dead-letters", "office").body()).contains("ce_specversion"));
        assertThat(get("/api/rating/v1/dead-letters", "auditor").statusCode()).isEqualTo(403);
    }

    private void publish(String id, long version, String type, String name) {
        String data = "{\"product\":{\"id\":\"%s\",\"name\":\"%s\",\"step\":1,\"tomorrow\":\"unknown today\"}}"
                .formatted(id, name);
        ProducerRecord<Object, Object> message =
                new ProducerRecord<>(prefix + Topics.REGISTRY_PRODUCT, id, data.getBytes(UTF_8));
        new CloudEvent(id + ":" + version, "/registry-service", type, id, Instant.now(), "urn:test", version)
                .writeTo(message.headers());
        kafka.send(message).join();
    }

    private HttpResponse<String> get(String path, String role) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (role != null) {
            request.header(
                    "Authorization",
                    "Bearer " + TestTokens.as("someone").roles(role).signed());
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
