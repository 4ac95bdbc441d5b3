package vn.ocop.registry.imports;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.finding.EntityTypeCode;
import vn.ocop.registry.finding.Field;

/** Reads the coded cells that all registers share; what can't be read is told to the collector of problems. */
public final class RowCells {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final int line;
    private final Consumer<RowProblem> problems;

    /** Reads cells of a row whose problems are reported at that line. */
    public RowCells(int line, Consumer<RowProblem> problems) {
        this.line = line;
        this.problems = problems;
    }

    /** Group of the national programme, null for a blank cell. */
    public @Nullable Integer group(String cell) {
        String code = cell.strip();
        if (code.isEmpty()) {
            return null;
        }
        if (!code.matches("[1-6]")) {
            refuse(RowProblem.Code.GROUP_UNKNOWN, Field.PRODUCT_GROUP, code);
            return null;
        }
        return Integer.valueOf(code);
    }

    /** Declared type of an entity, null for a blank cell. */
    public @Nullable EntityTypeCode type(String cell) {
        EntityTypeCode type = EntityTypeCode.of(cell).orElse(null);
        if (type == null && !cell.isBlank()) {
            refuse(RowProblem.Code.TYPE_UNKNOWN, Field.ENTITY_TYPE, cell.strip());
        }
        return type;
    }

    /** Year of the plan, null for a blank cell. */
    public @Nullable Integer year(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return null;
        }
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            refuse(RowProblem.Code.YEAR_INVALID, Field.PLANNED_YEAR, text);
            return null;
        }
        return year;
    }

    /** Name of a product, which is never blank. */
    public String productName(String cell) {
        if (cell.isBlank()) {
            refuse(RowProblem.Code.PRODUCT_NAME_BLANK, Field.PRODUCT_NAME);
        }
        return cell;
    }

    /** Reports a problem of this row. */
    public void refuse(RowProblem.Code code, @Nullable Field field, String... arguments) {
        problems.accept(new RowProblem(code, field, line, List.of(arguments)));
    }
}
