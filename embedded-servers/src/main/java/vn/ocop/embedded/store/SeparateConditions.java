package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes several operators on one field as one condition each.
 *
 * <p>In MongoDB different elements of an array may meet the operators of {@code {a: {$gte: 3, $lt: 5}}}; the library asks
 * one element to meet all, which only {@code $elemMatch} means.
 */
final class SeparateConditions {

    private SeparateConditions() {}

    static Document in(Document filter) {
        var parts = new ArrayList<Document>();
        filter.forEach((key, value) -> {
            if (List.of("$and", "$or", "$nor").contains(key)) {
                parts.add(new Document(key, each((Collection<?>) value)));
            } else if (value instanceof Document operators && isSeparable(operators)) {
                operators.forEach((operator, operand) -> separate(operator, operand, operators)
                        .ifPresent(condition -> parts.add(new Document(key, condition))));
            } else {
                parts.add(new Document(key, value));
            }
        });
        return switch (parts.size()) {
            case 0 -> filter;
            case 1 -> parts.getFirst();
            default -> new Document("$and", parts);
        };
    }

    /** The same for the filters in the stages of a pipeline. */
    static List<Document> inStages(Collection<?> pipeline) {
        return pipeline.stream()
                .map(stage -> inStage((Document) stage))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Document inStage(Document stage) {
        var written = new Document();
        stage.forEach((name, value) -> written.put(
                name,
                switch (name) {
                    case "$match" -> in((Document) value);
                    case "$facet" -> inFacets((Document) value);
                    default -> value;
                }));
        return written;
    }

    private static Document inFacets(Document facets) {
        var written = new Document();
        facets.forEach((name, pipeline) -> written.put(name, inStages((Collection<?>) pipeline)));
        return written;
    }

    private static List<Document> each(Collection<?> filters) {
        return filters.stream().map(filter -> in((Document) filter)).toList();
    }

    /** {@code $options} belongs to its {@code $regex}. */
    private static Optional<Document> separate(String operator, Object operand, Document operators) {
        return switch (operator) {
            case "$options" -> Optional.empty();
            case "$regex" -> {
                var regex = new Document(operator, operand);
                regex.putIfNotNull("$options", operators.get("$options"));
                yield Optional.of(regex);
            }
            default -> Optional.of(new Document(operator, operand));
        };
    }

    private static boolean isSeparable(Document operators) {
        return operators.size() > 1 && operators.keySet().iterator().next().startsWith("$");
    }
}
