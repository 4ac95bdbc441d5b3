package vn.ocop.acceptance.hostile;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts one thing wrong into a body of the right shape. */
final class Spoiling {
    private static final JsonMapper JSON = new JsonMapper();
    /** Stands in the body until it is text, because not all that is sent is JSON. */
    private static final String HERE = "@@here@@";

    private final RandomGenerator random;

    Spoiling(RandomGenerator random) {
        this.random = random;
    }

    /** @param what is wrong with it */
    record Spoilt(String what, byte[] body) {}

    Spoilt spoil(JsonNode body) {
        return random.nextInt(8) == 0 ? asAWhole(JSON.writeValueAsString(body)) : somewhere(body);
    }

    private Spoilt asAWhole(String body) {
        return switch (random.nextInt(13)) {
            case 0 -> text("an empty body", "");
            case 1 -> text("a body cut off", body.substring(0, body.length() / 2));
            case 2 -> text("a body in an array", "[" + body + "]");
            case 3 -> text("a body twice", body + body);
            case 4 -> text("a body with a BOM", "\ufeff" + body);
            case 5 -> new Spoilt("a body in UTF-16", body.getBytes(UTF_16));
            case 6 ->
                new Spoilt(
                        "bytes that are no UTF-8",
                        (body + "\u00c3(").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            case 7 -> text("a body that is a text", JSON.writeValueAsString(body));
            case 8 -> text("null", "null");
            case 9 ->
                text(
                        "XML",
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
            case 10 -> text("a deep body", "[".repeat(5000) + "]".repeat(5000));
            case 11 -> text("a body of 900 KB", "{\"" + "x".repeat(900_000) + "\":1}");
            default -> text("a body with a comment", "/* */" + body + "// x");
        };
    }

    private Spoilt somewhere(JsonNode body) {
        List<Place> places = new ArrayList<>();
        collect(body, "", places);
        if (places.isEmpty()) {
            return asAWhole(JSON.writeValueAsString(body));
        }
        Place place = Seen.one(places, random);
        String value = Seen.one(Poison.VALUES, random);
        return switch (random.nextInt(10)) {
            case 0 -> {
                place.remove();
                yield text("without " + place.name(), JSON.writeValueAsString(body));
            }
            case 1 -> {
                String name = Seen.one(Poison.TEXTS, random);
                place.beside(name);
                yield text("an unknown field beside " + place.name(), JSON.writeValueAsString(body));
            }
            default -> {
                place.set(HERE);
                yield text(
                        place.name() + " is " + value.substring(0, Math.min(40, value.length())),
                        JSON.writeValueAsString(body).replace('"' + HERE + '"', value));
            }
        };
    }

    private static Spoilt text(String what, String body) {
        return new Spoilt(what, body.getBytes(UTF_8));
    }

    private static void collect(JsonNode node, String path, List<Place> places) {
        switch (node) {
            case ObjectNode object ->
                object.forEachEntry((field, value) -> {
                    places.add(new Place(object, field, path + "." + field));
                    collect(value, path + "." + field, places);
                });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    places.add(new Place(array, Integer.toString(i), path + "[" + i + "]"));
                    collect(array.get(i), path + "[" + i + "]", places);
                }
            }
            default -> {}
        }
    }

    /** Where a value stands in a body. */
    private record Place(JsonNode in, String key, String name) {
        void set(String text) {
            switch (in) {
                case ObjectNode object -> object.put(key, text);
                default -> ((ArrayNode) in).set(Integer.parseInt(key), text);
            }
        }

        void remove() {
            switch (in) {
                case ObjectNode object -> object.remove(key);
                default -> ((ArrayNode) in).remove(Integer.parseInt(key));
            }
        }

        void beside(String name) {
            switch (in) {
                case ObjectNode object -> object.put(name, 1);
                default -> ((ArrayNode) in).add(name);
            }
        }
    }
}
