package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.ocop.events.Topics;

/** What a plain consumer sees that reads the topics from their beginning. */
@OnTheSharedSuite
@Order(2)
class EventsOnTheBusIT {

    private final Suite suite;
    private final Api api;

    EventsOnTheBusIT(Suite suite) {
        this.suite = suite;
        this.api = Api.of(suite);
    }

    @Test
    void there_are_151_registered_entities_and_237_registered_products() {
        await().untilAsserted(() -> {
            assertThat(keys(Topics.REGISTRY_ENTITY, "entity-registered")).hasSize(151);
            assertThat(keys(Topics.REGISTRY_PRODUCT, "product-registered")).hasSize(237);
        });
    }

    @Test
    void every_event_is_valid_against_its_published_schema_and_keyed_by_its_subject() throws IOException {
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<String, Schema> byType = new HashMap<>();
        for (String topic : List.of(Topics.REGISTRY_ENTITY, Topics.REGISTRY_PRODUCT)) {
            for (Bus.Event event : Bus.everythingOn(suite, topic)) {
                Schema schema = byType.get(event.type());
                if (schema == null) {
                    schema = schemas.getSchema(published(event.type()), InputFormat.JSON);
                    byType.put(event.type(), schema);
                }
                assertThat(schema.validate(event.data(), InputFormat.JSON))
                        .as("%s %s", event.type(), event.data())
                        .isEmpty();
                assertThat(event.key()).isEqualTo(event.subject());
                assertThat(event.id()).isEqualTo(event.subject() + ":" + event.version());
                assertThat(event.contentType()).isEqualTo("application/json");
            }
        }
        assertThat(byType).containsKeys("entity-registered", "product-registered");
    }

    @Test
    void first_deliveries_of_an_aggregate_come_in_order_without_hole() {
        for (String topic : List.of(Topics.REGISTRY_ENTITY, Topics.REGISTRY_PRODUCT)) {
            Map<String, Long> last = new HashMap<>();
            for (Bus.Event event : Bus.everythingOn(suite, topic)) {
                long known = last.getOrDefault(event.key(), 0L);
                assertThat(event.version()).isLessThanOrEqualTo(known + 1);
                last.put(event.key(), Math.max(known, event.version()));
            }
        }
    }

    @Test
    void the_subscriber_of_the_documentation_gets_every_product_once() {
        Map<String, String> taken = new ConcurrentHashMap<>();
        long end = System.nanoTime() + 60_000_000_000L;

        Subscriber.read(
                suite.kafka(),
                "documentation-" + System.nanoTime(),
                () -> taken.size() < 237 && System.nanoTime() < end,
                taken::put);

        assertThat(taken).hasSize(237);
    }

    private Set<String> keys(String topic, String type) {
        Set<String> keys = new HashSet<>();
        Bus.everythingOn(suite, topic).stream()
                .filter(e -> e.type().equals(type))
                .forEach(e -> keys.add(e.key()));
        return keys;
    }

    private static String published(String type) throws IOException {
        try (InputStream schema = Topics.class.getResourceAsStream("/schemas/" + type + "/v1.json")) {
            assertThat(schema).as("schema of %s", type).isNotNull();
            return new String(schema.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
