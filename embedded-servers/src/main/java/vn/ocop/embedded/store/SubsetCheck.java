package vn.ocop.embedded.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Checks one command against the {@link CommonSubset}.
 *
 * <p>A command is nested maps and collections; {@code plain} turns the other values into Java's strings, numbers and
 * booleans, so that drivers' and servers' document types can both be checked.
 */
public final class SubsetCheck {

    private final CommonSubset subset;
    private final UnaryOperator<Object> plain;
    private final List<String> violations = new ArrayList<>();

    private SubsetCheck(CommonSubset subset, UnaryOperator<Object> plain) {
        this.subset = subset;
        this.plain = plain;
    }

    /** What in the command is outside the subset, each in one line; empty when all of it is inside. */
    public static List<String> violations(String command, Map<String, ?> body, UnaryOperator<Object> plain) {
        var check = new SubsetCheck(CommonSubset.written(), plain);
        check.command(command, body);
        return List.copyOf(check.violations);
    }

    private void command(String name, Map<String, ?> body) {
        var own = subset.commands().get(name);
        if (own == null) {
            violations.add("command " + name);
            return;
        }
        var common = subset.section("fields of any command");
        for (var field : body.entrySet()) {
            if (field.getKey().equals("writeConcern")) {
                writeConcern(document(field.getValue()));
            }
            if (field.getKey().equalsIgnoreCase(name) || common.contains(field.getKey())) {
                continue;
            }
            if (own.contains(field.getKey())) {
                field(field.getKey(), field.getValue());
            } else {
                violations.add("option %s of command %s".formatted(field.getKey(), name));
            }
        }
        if (name.equals("explain")) {
            explained(body.get(name));
        }
    }

    private void explained(Object explained) {
        var command = document(explained);
        var name = command.keySet().iterator().next();
        if (name.equals("find")) {
            command(name, command);
        } else {
            violations.add("explain of command " + name);
        }
    }

    /** One copy and the majority of one are the same; more copies exist only in a replica set. */
    private void writeConcern(Map<String, ?> concern) {
        if (plain.apply(concern.get("w")) instanceof Number copies && copies.intValue() != 1) {
            violations.add("write concern w: " + copies);
        }
    }

    private void field(String name, Object value) {
        switch (name) {
            case "filter", "query", "q" -> filter(document(value));
            case "update", "u" -> update(value);
            case "updates" -> statements(value, "fields of an update statement");
            case "deletes" -> statements(value, "fields of a delete statement");
            case "arrayFilters" -> documents(value).forEach(this::filter);
            case "projection", "fields" -> projection(document(value));
            case "pipeline" -> pipeline(value);
            case "indexes" -> documents(value).forEach(this::index);
            case "sort" -> directions("sort", document(value));
            default -> {
                // a plain value: any is good
            }
        }
    }

    private void statements(Object value, String section) {
        for (var statement : documents(value)) {
            for (var field : statement.entrySet()) {
                if (allowed(field.getKey(), section, "option %s of a statement")) {
                    field(field.getKey(), field.getValue());
                }
            }
        }
    }

    private void filter(Map<String, ?> filter) {
        for (var entry : filter.entrySet()) {
            if (entry.getKey().startsWith("$")) {
                operator(entry.getKey(), entry.getValue());
            } else if (isOperators(entry.getValue())) {
                document(entry.getValue()).forEach(this::operator);
            }
        }
    }

    private void operator(String operator, Object operand) {
        if (!allowed(operator, "query operators", "query operator %s")) {
            return;
        }
        switch (operator) {
            case "$and", "$or", "$nor" -> documents(operand).forEach(this::filter);
            case "$not", "$elemMatch" -> filter(document(operand));
            case "$all" -> documents(operand).forEach(this::filter);
            default -> {
                // a plain operand
            }
        }
    }

    private void update(Object update) {
        if (update instanceof Collection<?>) {
            violations.add("update with a pipeline");
            return;
        }
        for (var change : document(update).entrySet()) {
            var operator = change.getKey();
            if (operator.startsWith("$") && allowed(operator, "update operators", "update operator %s")) {
                document(change.getValue()).forEach((path, value) -> change(operator, path, value));
            }
        }
    }

    private void change(String operator, String path, Object value) {
        if (List.of(path.split("\\.")).contains("$")) {
            violations.add("positional $ in path " + path + " (use $[name] with arrayFilters)");
        }
        switch (operator) {
            case "$push", "$addToSet" -> {
                if (isOperators(value)) {
                    document(value)
                            .keySet()
                            .forEach(key -> allowed(key, "push modifiers", "modifier %s of " + operator));
                }
            }
            case "$pull" -> {
                if (value instanceof Map<?, ?>) {
                    filter(Map.of("", value));
                    filter(document(value));
                }
            }
            default -> {
                // a plain value
            }
        }
    }

    private void projection(Map<String, ?> projection) {
        projection.forEach((path, value) -> {
            if (!(plain.apply(value) instanceof Number || plain.apply(value) instanceof Boolean)) {
                violations.add("projection of " + path + " by an expression");
            }
            if (path.contains("$")) {
                violations.add("positional projection " + path);
            }
        });
    }

    private void pipeline(Object pipeline) {
        for (var stage : documents(pipeline)) {
            stage.forEach(this::stage);
        }
    }

    private void stage(String stage, Object value) {
        if (!allowed(stage, "stages", "stage %s")) {
            return;
        }
        switch (stage) {
            case "$match" -> filter(document(value));
            case "$sort" -> directions("$sort", document(value));
            case "$facet" -> document(value).values().forEach(this::pipeline);
            case "$group", "$project", "$addFields", "$replaceRoot", "$sortByCount" -> expression(value);
            default -> {
                // a plain value
            }
        }
    }

    private void expression(Object value) {
        if (value instanceof Collection<?> values) {
            values.forEach(this::expression);
        } else if (value instanceof Map<?, ?>) {
            document(value).forEach((key, operand) -> {
                if (key.startsWith("$")) {
                    allowed(key, "expression operators", "expression operator %s");
                }
                if (!key.equals("$literal")) {
                    expression(operand);
                }
            });
        }
    }

    private void index(Map<String, ?> index) {
        Set<String> options = index.keySet();
        options.forEach(option -> allowed(option, "index options", "index option %s"));
        directions("index", document(index.get("key")));
    }

    private void directions(String what, Map<String, ?> keys) {
        keys.forEach((path, direction) -> {
            boolean known = plain.apply(direction) instanceof Number number && Math.abs(number.doubleValue()) == 1;
            if (!known || path.contains("$")) {
                violations.add("%s key %s: %s".formatted(what, path, direction));
            }
        });
    }

    private boolean allowed(String word, String section, String what) {
        boolean allowed = subset.section(section).contains(word);
        if (!allowed) {
            violations.add(what.formatted(word));
        }
        return allowed;
    }

    private static boolean isOperators(Object value) {
        return value instanceof Map<?, ?> map
                && !map.isEmpty()
                && map.keySet().iterator().next() instanceof String first
                && first.startsWith("$");
    }

    @SuppressWarnings("unchecked") // keys of BSON documents are strings
    private static Map<String, ?> document(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of();
    }

    private static List<Map<String, ?>> documents(Object value) {
        return value instanceof Collection<?> values
                ? values.stream().<Map<String, ?>>map(SubsetCheck::document).toList()
                : List.of();
    }
}
