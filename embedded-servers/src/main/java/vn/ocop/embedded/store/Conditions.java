package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a filter says of single paths, as far as an index can use it; all of it holds for every match. Several bounds of
 * one path may be met by different elements of an array.
 */
record Conditions(Map<String, List<Bounds>> byPath) {

    static Conditions of(Document filter) {
        var conditions = new Conditions(new LinkedHashMap<>());
        conditions.addFilter("", filter);
        return conditions;
    }

    List<Bounds> on(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    private void addFilter(String prefix, Document filter) {
        filter.forEach((key, value) -> {
            switch (key) {
                case "$and" -> documents(value).forEach(part -> addFilter(prefix, part));
                case "$or" -> addAlternatives(prefix, documents(value));
                default -> {
                    if (!key.startsWith("$")) {
                        addField(prefix + key, value);
                    }
                }
            }
        });
    }

    private void addAlternatives(String prefix, List<Document> alternatives) {
        var branches = alternatives.stream()
                .map(alternative -> {
                    var branch = new Conditions(new LinkedHashMap<>());
                    branch.addFilter(prefix, alternative);
                    return branch;
                })
                .toList();
        for (var path : branches.getFirst().byPath.keySet()) {
            if (branches.stream().allMatch(branch -> branch.byPath.containsKey(path))) {
                branches.stream()
                        .map(branch -> branch.on(path).stream()
                                .min(Bounds.bySelectivity())
                                .orElseThrow())
                        .reduce(Bounds::or)
                        .ifPresent(bounds -> add(path, bounds));
            }
        }
    }

    private void addField(String path, Object value) {
        if (BsonRegularExpression.isRegularExpression(value)) {
            regex(value).ifPresent(bounds -> add(path, bounds));
        } else if (isOperators(value)) {
            ((Document) value).forEach((operator, operand) -> addOperator(path, operator, operand));
        } else {
            equal(value).ifPresent(bounds -> add(path, bounds));
        }
    }

    private void addOperator(String path, String operator, Object operand) {
        switch (operator) {
            case "$all" -> ((Collection<?>) operand).forEach(each -> addField(path, each));
            case "$elemMatch" -> addElement(path, (Document) operand);
            default -> bounds(operator, operand).ifPresent(bounds -> add(path, bounds));
        }
    }

    private void addElement(String path, Document condition) {
        if (isOperators(condition)) {
            condition.entrySet().stream()
                    .flatMap(entry -> bounds(entry.getKey(), entry.getValue()).stream())
                    .reduce(Bounds::and)
                    .ifPresent(bounds -> add(path, bounds));
        } else {
            addFilter(path + ".", condition);
        }
    }

    private void add(String path, Bounds bounds) {
        byPath.computeIfAbsent(path, _ -> new ArrayList<>()).add(bounds);
    }

    private static Optional<Bounds> bounds(String operator, Object operand) {
        return switch (operator) {
            case "$eq" -> BsonRegularExpression.isRegularExpression(operand) ? Optional.empty() : equal(operand);
            case "$in" -> in((Collection<?>) operand);
            case "$gt" -> ordered(operand).map(value -> Bounds.range(Interval.above(value, false)));
            case "$gte" -> ordered(operand).map(value -> Bounds.range(Interval.above(value, true)));
            case "$lt" -> ordered(operand).map(value -> Bounds.range(Interval.below(value, false)));
            case "$lte" -> ordered(operand).map(value -> Bounds.range(Interval.below(value, true)));
            case "$exists" -> isTrue(operand) ? Optional.of(Bounds.EXISTING) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Bounds> equal(Object value) {
        return value instanceof Collection<?> ? Optional.empty() : Optional.of(Bounds.point(value));
    }

    private static Optional<Bounds> in(Collection<?> values) {
        boolean plain = values.stream()
                .noneMatch(value -> value instanceof Collection<?> || BsonRegularExpression.isRegularExpression(value));
        return plain ? Optional.of(Bounds.points(values)) : Optional.empty();
    }

    /** The operand, where a comparison with it keeps to values of its own type. */
    private static Optional<Object> ordered(Object operand) {
        return switch (operand) {
            case null -> Optional.empty();
            case MinKey _ -> Optional.empty();
            case MaxKey _ -> Optional.empty();
            case Collection<?> _ -> Optional.empty();
            case Document _ -> Optional.empty();
            case Double real when real.isNaN() -> Optional.empty();
            default -> Optional.of(operand);
        };
    }

    private static Optional<Bounds> regex(Object value) {
        return RegexPrefix.of(BsonRegularExpression.convertToRegularExpression(value))
                .map(Bounds::range);
    }

    private static boolean isOperators(Object value) {
        return value instanceof Document document
                && !document.isEmpty()
                && document.keySet().iterator().next().startsWith("$");
    }

    private static boolean isTrue(Object value) {
        return value instanceof Boolean truth ? truth : value instanceof Number number && number.doubleValue() != 0;
    }

    private static List<Document> documents(Object value) {
        return ((Collection<?>) value).stream().map(Document.class::cast).toList();
    }
}
