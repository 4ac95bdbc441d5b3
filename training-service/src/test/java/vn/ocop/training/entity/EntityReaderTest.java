package vn.ocop.training.entity;

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

/** What the service knows of entities, it knows from the registry's events. */
@ServiceTest
class EntityReaderTest {
    private static final String PATH = "/api/training/v1/entities";

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private OtherService registry;
    private ServiceCalls calls;

    @BeforeEach
    void open() {
        registry = new OtherService(prefix + Topics.REGISTRY_ENTITY);
        calls = new ServiceCalls(port);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void the_newest_state_is_known_however_events_arrive() {
        registry.publish("one", 2, "entity-updated", state("one", "Tôm khô Rạch Gốc"));
        registry.publish("one", 1, "entity-registered", state("one", "Tôm khô"));
        registry.publish("two", 1, "entity-registered", state("two", "Mắm ba khía"));

        await().untilAsserted(() ->
                assertThat(calls.get(PATH + "/two", "training").statusCode()).isEqualTo(200));
        assertThat(calls.get(PATH + "/one", "training").body()).contains("Tôm khô Rạch Gốc");
        assertThat(calls.get(PATH + "?limit=1", "auditor").body())
                .contains("Rạch Gốc")
                .doesNotContain("Mắm");
    }

    @Test
    void an_unknown_id_is_404_but_only_for_those_who_may_read() {
        assertThat(calls.get(PATH + "/none", "training").statusCode()).isEqualTo(404);
        assertThat(calls.get(PATH + "/none", "council").statusCode()).isEqualTo(403);
    }

    @Test
    void an_event_of_another_make_is_a_dead_letter_that_its_operators_see() {
        registry.publishRubbish("odd");

        await().untilAsserted(() -> assertThat(
                        calls.get("/api/training/v1/dead-letters", "training").body())
                .contains("ce_specversion"));
    }

    private static String state(String id, String name) {
        return "{\"entity\":{\"id\":\"%s\",\"name\":\"%s\",\"circularChain\":true,\"tomorrow\":\"unknown today\"}}"
                .formatted(id, name);
    }
}
