package vn.ocop.acceptance.hostile;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes values of the shape that a schema describes, as sensible as can be told from the names of the fields. */
final class Shapes {
    private static final int DEEPEST = 8;
    private static final Map<String, String> USUAL = Map.of(
            "unit", "32248",
            "formerUnit", "32236@2025-06-30",
            "phone", "0913123456",
            "email", "chu.the@ocop.example",
            "url", "https://ocop.example/a",
            "reason", "Theo yêu cầu");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final JsonNode document;
    private final Seen seen;
    private final RandomGenerator random;

    Shapes(JsonNode document, Seen seen, RandomGenerator random) {
        this.document = document;
        this.seen = seen;
        this.random = random;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, "", 0);
    }

    private JsonNode of(JsonNode given, String name, int depth) {
        JsonNode schema = resolved(given);
        if (depth > DEEPEST) {
            return JSON.nullNode();
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                return of(
                        schema.path(choice)
                                .get(random.nextInt(schema.path(choice).size())),
                        name,
                        depth + 1);
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "integer" ->
                JSON.numberNode(
                        name.toLowerCase(java.util.Locale.ROOT).contains("year") ? 2026 : 1 + random.nextInt(5));
            case "number" -> JSON.numberNode(1 + random.nextInt(90));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.stringNode(text(schema, name));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        schema.path("allOf").forEach(part -> {
            if (of(part, "", depth + 1) instanceof ObjectNode fields) {
                object.setAll(fields);
            }
        });
        schema.path("properties").forEachEntry((field, of) -> object.set(field, of(of, field, depth + 1)));
        if (schema.path("additionalProperties").isObject()) {
            object.set("1", of(schema.path("additionalProperties"), "", depth + 1));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, String name, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
            array.add(of(schema.path("items"), name, depth + 1));
        }
        return array;
    }

    private String text(JsonNode schema, String name) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2026-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(10));
            case "date-time" -> "2026-0%d-10T08:00:00Z".formatted(1 + random.nextInt(9));
            case "uri" -> "https://ocop.example/" + random.nextInt(100);
            case "time-local" -> "08:30";
            case "duration" -> "PT1H";
            default ->
                USUAL.getOrDefault(name, seen.text(name, random).orElse("Hợp tác xã " + random.nextInt(1_000_000)));
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type = type.get(0);
        }
        return type.asString(schema.has("properties") || schema.has("allOf") ? "object" : "string");
    }
}
