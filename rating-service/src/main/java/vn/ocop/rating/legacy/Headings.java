package vn.ocop.rating.legacy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;

/** Where a file has which column, by its heading. */
record Headings(Map<LegacyColumn, Integer> columns) {

    /**
     * Reads the heading; what is not known is noted, so that a misspelt column is not lost in silence.
     *
     * @throws TableUnreadable if a column is missing without which nothing can be registered
     */
    static Headings read(TableRow row, LegacyFindings findings) {
        Map<LegacyColumn, Integer> columns = new EnumMap<>(LegacyColumn.class);
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = row.cell(i);
            int at = i;
            if (!heading.isBlank()) {
                LegacyColumn.of(heading)
                        .ifPresentOrElse(
                                column -> put(columns, column, at, findings),
                                () -> findings.warning(heading, "column-unknown"));
            }
        }
        missing(columns).forEach(column -> {
            throw new TableUnreadable(TableUnreadable.Reason.COLUMN_MISSING, row.number(), column.field());
        });
        return new Headings(columns);
    }

    /** The text of a cell, null if it is blank. */
    String text(LegacyColumn column, TableRow row) {
        Integer at = columns.get(column);
        String text = at == null ? "" : row.cell(at).strip();
        return text.isEmpty() ? null : text;
    }

    private static void put(Map<LegacyColumn, Integer> columns, LegacyColumn column, int at, LegacyFindings findings) {
        if (columns.putIfAbsent(column, at) != null) {
            findings.warning(column.field(), "column-twice");
        }
    }

    private static List<LegacyColumn> missing(Map<LegacyColumn, Integer> columns) {
        boolean named = columns.containsKey(LegacyColumn.PRODUCT_ID)
                || columns.containsKey(LegacyColumn.PLAN_REF)
                || columns.containsKey(LegacyColumn.PRODUCT_NAME) && columns.containsKey(LegacyColumn.ENTITY_NAME);
        return Stream.concat(Stream.of(named ? null : LegacyColumn.PRODUCT_ID), LegacyColumn.NEEDED.stream())
                .filter(Objects::nonNull)
                .filter(column -> !columns.containsKey(column))
                .toList();
    }
}
