package vn.ocop.acceptance.hostile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** What the services themselves have shown: ids that exist and values that fields have, so that input reaches the rules. */
public final class Seen {
    private static final int MOST = 40;
    private final Map<String, List<JsonNode>> items = new HashMap<>();
    private final Map<String, List<String>> texts = new HashMap<>();
    private final List<String> cursors = new ArrayList<>();

    /** Learns from the answer to a question. */
    public void learn(String path, JsonNode answer) {
        answer.path("items").forEach(item -> keep(items, path, item));
        if (answer.path("next").isString()) {
            cursors.add(answer.path("next").asString());
        }
        learnTexts("", answer);
    }

    /** Uses only these as ids below a path. */
    public void only(String path, List<JsonNode> things) {
        items.put(path, things);
    }

    private void learnTexts(String name, JsonNode node) {
        if (node.isString()) {
            keep(texts, name, node.asString());
        }
        node.forEachEntry((field, value) -> learnTexts(field, value));
        if (node.isArray()) {
            node.forEach(element -> learnTexts(name, element));
        }
    }

    private static <T> void keep(Map<String, List<T>> known, String name, T value) {
        List<T> values = known.computeIfAbsent(name, _ -> new ArrayList<>());
        if (values.size() < MOST && !values.contains(value)) {
            values.add(value);
        }
    }

    /** A text that a field of this name had. */
    Optional<String> text(String field, RandomGenerator random) {
        List<String> values = texts.get(field);
        if (values != null) {
            return Optional.of(one(values, random));
        }
        return field.endsWith("Id") ? text(field.substring(0, field.length() - 2), random) : Optional.empty();
    }

    /** The `next` of some list. */
    Optional<String> cursor(RandomGenerator random) {
        return cursors.isEmpty() ? Optional.empty() : Optional.of(one(cursors, random));
    }

    /** The path with ids in place of its parameters: of things that exist where some are known. */
    public String filled(String path, RandomGenerator random) {
        StringBuilder filled = new StringBuilder();
        for (String part : path.substring(1).split("/")) {
            filled.append('/').append(part.startsWith("{") ? id(filled.toString(), part, random) : part);
        }
        return filled.toString();
    }

    private String id(String list, String parameter, RandomGenerator random) {
        String name = parameter.substring(1, parameter.length() - 1);
        List<JsonNode> things = items.get(list);
        if (things == null) {
            return text(name, random)
                    .filter(known -> known.matches("[A-Za-z0-9.@_-]+"))
                    .orElseGet(() -> new UUID(random.nextLong(), random.nextLong()).toString());
        }
        JsonNode thing = one(things, random);
        JsonNode id = thing.has(name) ? thing.path(name) : thing.path("id");
        return Poison.encoded(id.asString("none"));
    }

    static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
