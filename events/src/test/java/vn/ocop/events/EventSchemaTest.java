package vn.ocop.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventSchemaTest {
    private static final JsonMapper WITHOUT_NULLS = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final JsonMapper WITH_NULLS = new JsonMapper();

    static Stream<Record> samples() {
        return Samples.all();
    }

    static Stream<Class<?>> events() {
        return Schemas.events();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anEventIsValidAgainstEveryVersionOfItsSchemaSoYesterdaysReaderCanReadIt(Record event) {
        for (JsonNode schema : Schemas.versionsOf(event.getClass())) {
            assertThat(Schemas.faults(schema, WITHOUT_NULLS.valueToTree(event))).isEmpty();
            assertThat(Schemas.faults(schema, WITH_NULLS.valueToTree(event))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventOfAnyEarlierVersionIsValidAndReadableToday(Class<?> event) {
        List<JsonNode> versions = Schemas.versionsOf(event);
        assertThat(versions).isNotEmpty();
        for (int version = 1; version <= versions.size(); version++) {
            JsonNode example = Schemas.read("/examples/%s/v%d.json".formatted(Schemas.typeOf(event), version));
            assertThat(example.isObject())
                    .as("an example of version %d is kept", version)
                    .isTrue();
            assertThat(Schemas.faults(versions.getLast(), example)).isEmpty();
            assertThat(WITHOUT_NULLS.treeToValue(example, event)).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void aSchemaIsKnownByTheUriThatItsEventsCarryAndIsOfTheCurrentDialect(Class<?> event) {
        for (JsonNode schema : Schemas.versionsOf(event)) {
            assertThat(schema.get("$id").asString()).isEqualTo("urn:ocop:schema:" + Schemas.typeOf(event));
            assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatTomorrowsPublisherAddsDisturbsNobody(Record event) {
        ObjectNode tomorrow = (ObjectNode) WITHOUT_NULLS.valueToTree(event);
        tomorrow.put("more", 1);
        tomorrow.values().stream().filter(JsonNode::isObject).forEach(state -> ((ObjectNode) state).put("more", "x"));
        assertThat(Schemas.faults(Schemas.versionsOf(event.getClass()).getFirst(), tomorrow))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anEventWithoutItsStateIsInvalid(Record event) {
        ObjectNode broken = (ObjectNode) WITHOUT_NULLS.valueToTree(event);
        broken.remove(List.of("entity", "product", "rating", "training", "market", "sale"));
        assertThat(Schemas.faults(Schemas.versionsOf(event.getClass()).getLast(), broken))
                .isNotEmpty();
    }

    @Test
    void aHouseholdsPersonalNumberIsInvalidAsRegistrationNumber() {
        ObjectNode event = (ObjectNode) WITHOUT_NULLS.valueToTree(new EntityRegistered(Samples.fullEntity()));
        ((ObjectNode) event.get("entity")).put("registrationNumber", "096085001234");
        assertThat(Schemas.faults(Schemas.versionsOf(EntityRegistered.class).getLast(), event))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.getInstanceLocation().toString()).isEqualTo("/entity/registrationNumber"));
    }
}
