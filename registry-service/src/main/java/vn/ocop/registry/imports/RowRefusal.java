package vn.ocop.registry.imports;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.finding.Field;

/**
 * Why a row was not imported.
 *
 * @param code constant of {@link RowProblem.Code}, or the rule of the registry that refused it
 * @param field the cell, null when the row as a whole is meant
 * @param column title of that cell's column in the file, null if it has none
 * @param arguments fill the placeholders of the message
 */
public record RowRefusal(
        String code, @Nullable Field field, @Nullable String column, List<String> arguments) {

    /** Whether the reading of the row refused it, and not a rule of the registry. */
    boolean isOfReading() {
        return Arrays.stream(RowProblem.Code.values()).map(Enum::name).anyMatch(code::equals);
    }

    static RowRefusal of(RowProblem problem, RegisterReader reader) {
        return new RowRefusal(
                problem.code().name(),
                problem.field(),
                problem.field() == null
                        ? null
                        : reader.columnOf(problem.field()).orElse(null),
                problem.arguments());
    }
}
