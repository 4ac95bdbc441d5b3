package vn.ocop.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class AsyncApiTest {
    private static final Map<String, Object> DOCUMENT =
            new Yaml().load(AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml"));

    @Test
    void everyTopicNamesExactlyTheEventsThatAreSentToIt() {
        assertThat(messagesOf(Topics.REGISTRY_ENTITY)).isEqualTo(typesOf(EntityEvent.class));
        assertThat(messagesOf(Topics.REGISTRY_PRODUCT)).isEqualTo(typesOf(ProductEvent.class));
        assertThat(messagesOf(Topics.RATING_PRODUCT)).isEqualTo(typesOf(RatingEvent.class));
        assertThat(messagesOf(Topics.TRAINING_ENTITY)).isEqualTo(typesOf(EntityTrainingEvent.class));
        assertThat(messagesOf(Topics.TRAINING_OFFICER)).isEqualTo(typesOf(OfficerTrainingEvent.class));
        assertThat(messagesOf(Topics.TRADE_PRODUCT)).isEqualTo(typesOf(MarketEvent.class));
        assertThat(messagesOf(Topics.TRADE_ENTITY)).isEqualTo(typesOf(SaleEvent.class));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(references(DOCUMENT)).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#/")) {
                assertThat(resolve(reference)).as(reference).isNotNull();
            } else {
                assertThat(getClass().getResource("/" + reference))
                        .as(reference)
                        .isNotNull();
            }
        });
    }

    @Test
    void everyTypeRefersToTheNewestVersionOfItsSchema() {
        Schemas.events().forEach(event -> {
            String type = Schemas.typeOf(event);
            int newest = Schemas.versionsOf(event).size();
            assertThat(at(DOCUMENT, "components", "messages", type, "payload", "schema", "$ref"))
                    .isEqualTo("schemas/%s/v%d.json".formatted(type, newest));
        });
    }

    private static Set<String> typesOf(Class<?> kind) {
        return List.of(kind.getPermittedSubclasses()).stream()
                .map(Schemas::typeOf)
                .collect(Collectors.toSet());
    }

    private static Set<String> messagesOf(String topic) {
        return map(DOCUMENT.get("channels")).values().stream()
                .map(AsyncApiTest::map)
                .filter(channel -> topic.equals(channel.get("address")))
                .flatMap(channel -> map(channel.get("messages")).keySet().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> references(Object node) {
        return switch (node) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .flatMap(entry -> "$ref".equals(entry.getKey())
                                ? List.of(entry.getValue().toString()).stream()
                                : references(entry.getValue()).stream())
                        .toList();
            case List<?> list ->
                list.stream().flatMap(item -> references(item).stream()).toList();
            default -> List.of();
        };
    }

    private static Object resolve(String reference) {
        return at(DOCUMENT, reference.substring(2).split("/"));
    }

    private static Object at(Object node, String... path) {
        Object found = node;
        for (String step : path) {
            found = map(found).get(step);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
