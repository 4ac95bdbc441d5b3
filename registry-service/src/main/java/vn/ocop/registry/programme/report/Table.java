package vn.ocop.registry.programme.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of the report, built once and rendered to every format.
 *
 * @param code number of the section and of the table in it, for example {@code IV.2}
 * @param columns its heads, as the plan writes them where it has the table
 * @param rows without the heads; none if there is nothing to tell
 * @param notes what the figures rest on, and how they are to be read
 * @param link path where its figures are answered as data
 */
public record Table(String code, String title, List<Column> columns, List<Row> rows, List<String> notes, String link) {
    private static final int UPRIGHT = 100;
    private static final int DAY = 12;

    /**
     * A column.
     *
     * @param width in hundredths of an upright page; a table that needs more than one lies across
     * @param numeric whether it holds numbers, which stand at the right
     */
    public record Column(String title, int width, boolean numeric) {
        static Column text(String title, int width) {
            return new Column(title, width, false);
        }

        /** A column of days, as wide as a day needs on an upright page so that none is broken. */
        static Column day(String title) {
            return new Column(title, DAY, false);
        }

        static Column number(String title, int width) {
            return new Column(title, width, true);
        }
    }

    /** How a row stands out. */
    public enum Emphasis {
        NONE,
        TOTAL
    }

    /**
     * A row.
     *
     * @param cells texts, whole numbers, decimals, days, or null where there is nothing to tell
     * @param link path where what lies behind it is listed, null without
     */
    public record Row(List<Object> cells, Emphasis emphasis, String link) {
        static Row of(String link, Object... cells) {
            return new Row(new ArrayList<>(Arrays.asList(cells)), Emphasis.NONE, link);
        }

        static Row total(String link, Object... cells) {
            return new Row(new ArrayList<>(Arrays.asList(cells)), Emphasis.TOTAL, link);
        }
    }

    /** Whether it needs the paper laid across. */
    boolean wide() {
        return columns.stream().mapToInt(Column::width).sum() > UPRIGHT;
    }
}
