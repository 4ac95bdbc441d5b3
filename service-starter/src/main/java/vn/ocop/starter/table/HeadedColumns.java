package vn.ocop.starter.table;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.ocop.starter.text.Vietnamese;

/** Where a list has which column, by the headings of its first row, in any order; other columns are passed over. */
public final class HeadedColumns<C extends Enum<C>> {
    private final Class<C> columns;
    private final long headingRow;
    private final Map<C, Integer> places;

    private HeadedColumns(Class<C> columns, long headingRow, Map<C, Integer> places) {
        this.columns = columns;
        this.headingRow = headingRow;
        this.places = places;
    }

    /**
     * Of two columns of one heading the first counts.
     *
     * @param isHeaded whether a column may have that heading, given as its search key
     */
    public static <C extends Enum<C>> HeadedColumns<C> of(
            TableRow heading, Class<C> columns, BiPredicate<C, String> isHeaded) {
        Map<C, Integer> places = new EnumMap<>(columns);
        for (int i = 0; i < heading.cells().size(); i++) {
            String key = Vietnamese.searchKey(heading.cell(i));
            for (C column : columns.getEnumConstants()) {
                if (isHeaded.test(column, key)) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        return new HeadedColumns<>(columns, heading.number(), places);
    }

    /**
     * The same, if it has these; the first that is missing is told.
     *
     * @param name what a missing one is called in the message
     * @throws TableUnreadable if one is missing
     */
    public HeadedColumns<C> needing(Collection<C> needed, Function<C, String> name) {
        for (C column : columns.getEnumConstants()) {
            if (needed.contains(column) && !places.containsKey(column)) {
                throw new TableUnreadable(TableUnreadable.Reason.COLUMN_MISSING, headingRow, name.apply(column));
            }
        }
        return this;
    }

    /** What the row says in that column, without blanks around; empty if nothing, or if there is no such column. */
    public String cell(TableRow row, C column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place).strip();
    }

    /** What the row says, by column, without the empty cells. */
    public Map<C, String> cells(TableRow row) {
        Map<C, String> cells = new EnumMap<>(columns);
        places.keySet().forEach(column -> {
            String cell = cell(row, column);
            if (!cell.isEmpty()) {
                cells.put(column, cell);
            }
        });
        return cells;
    }
}
