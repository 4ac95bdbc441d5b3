package vn.ocop.rating.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import vn.ocop.events.Topics;
import vn.ocop.testing.OtherService;
import vn.ocop.testing.ServiceCalls;
import vn.ocop.testing.ServiceTest;

/** What the service knows of products, it knows from the registry's events. */
@ServiceTest
class ProductReaderTest {
    private static final String PATH = "/api/rating/v1/products";

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private OtherService registry;
    private ServiceCalls calls;

    @BeforeEach
    void open() {
        registry = new OtherService(prefix + Topics.REGISTRY_PRODUCT);
        calls = new ServiceCalls(port);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void the_newest_state_is_known_however_events_arrive() {
        registry.publish("one", 2, "product-updated", state("one", "Tôm khô Rạch Gốc"));
        registry.publish("one", 1, "product-registered", state("one", "Tôm khô"));
        registry.publish("two", 1, "product-registered", state("two", "Mắm ba khía"));

        await().untilAsserted(() ->
                assertThat(calls.get(PATH + "/two", "office").statusCode()).isEqualTo(200));
        assertThat(calls.get(PATH + "/one", "office").body()).contains("Tôm khô Rạch Gốc");
        assertThat(calls.get(PATH + "?limit=1", "auditor").body())
                .contains("Rạch Gốc")
                .doesNotContain("Mắm");
    }

    @Test
    void an_unknown_id_is_404_but_only_for_those_who_may_read() {
        assertThat(calls.get(PATH + "/none", "office").statusCode()).isEqualTo(404);
        assertThat(calls.get(PATH + "/none", "producer").statusCode()).isEqualTo(403);
    }

    @Test
    void an_event_of_another_make_is_a_dead_letter_that_its_operators_see() {
        registry.publishRubbish("odd");

        await().untilAsserted(() -> assertThat(
                        calls.get("/api/rating/v1/dead-letters", "office").body())
                .contains("ce_specversion"));
    }

    private static String state(String id, String name) {
        return "{\"product\":{\"id\":\"%s\",\"name\":\"%s\",\"step\":1,\"tomorrow\":\"unknown today\"}}"
                .formatted(id, name);
    }
}
