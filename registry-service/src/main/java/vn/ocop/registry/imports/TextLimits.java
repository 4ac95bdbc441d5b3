package vn.ocop.registry.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.finding.Field;
import vn.ocop.starter.problem.Texts;

/** What the registry keeps of a text: names and addresses have a longest length and no control characters. */
final class TextLimits {
    private TextLimits() {}

    /** The problems of a row that was read well otherwise. */
    static List<RowProblem> problems(ReadRow row) {
        List<RowProblem> problems = new ArrayList<>();
        int line = (int) row.number();
        if (row.entity() != null) {
            check(problems, Field.ENTITY_NAME, row.entity().mention().name().written(), Texts.NAME, line);
            check(
                    problems,
                    Field.ENTITY_ADDRESS,
                    row.entity().mention().address().text(),
                    Texts.LINE,
                    line);
        }
        if (row.product() != null) {
            check(problems, Field.PRODUCT_NAME, row.product().mention().name(), Texts.NAME, line);
        }
        return problems;
    }

    private static void check(List<RowProblem> problems, Field field, @Nullable String text, int longest, int line) {
        if (text != null && text.length() > longest) {
            problems.add(new RowProblem(RowProblem.Code.TOO_LONG, field, line, List.of(Integer.toString(longest))));
        }
        if (text != null && text.codePoints().anyMatch(TextLimits::forbidden)) {
            problems.add(new RowProblem(RowProblem.Code.CONTROL_CHARACTERS, field, line, List.of()));
        }
    }

    private static boolean forbidden(int character) {
        return switch (character) {
            case '\n', '\r', '\t' -> false;
            default -> Character.isISOControl(character);
        };
    }
}
