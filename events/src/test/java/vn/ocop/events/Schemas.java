package vn.ocop.events;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of the tree, by type and version. */
final class Schemas {
    private static final JsonMapper JSON = new JsonMapper();

    private Schemas() {}

    static String typeOf(Class<?> event) {
        return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Every event class of the published language. */
    static Stream<Class<?>> events() {
        return Stream.of(
                        EntityEvent.class,
                        ProductEvent.class,
                        RatingEvent.class,
                        EntityTrainingEvent.class,
                        OfficerTrainingEvent.class,
                        MarketEvent.class,
                        SaleEvent.class)
                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()));
    }

    /** Schemas of a type, oldest version first. */
    static List<JsonNode> versionsOf(Class<?> event) {
        return IntStream.iterate(1, version -> version + 1)
                .mapToObj(version -> read("/schemas/%s/v%d.json".formatted(typeOf(event), version)))
                .takeWhile(schema -> !schema.isMissingNode())
                .toList();
    }

    static List<com.networknt.schema.Error> faults(JsonNode schema, JsonNode instance) {
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return compiled.validate(instance);
    }

    static JsonNode read(String resource) {
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            return in == null ? JSON.missingNode() : JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
