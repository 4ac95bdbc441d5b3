package vn.ocop.registry.programme.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.ocop.registry.programme.report.Table.Row;

/** Rows of a table on their way, with their numbers in the first column. */
final class Rows {
    private final List<Row> rows = new ArrayList<>();

    void add(String link, Object... cells) {
        rows.add(Row.of(link, with(rows.size() + 1, cells)));
    }

    /** All rows and the total; none at all if there are none. */
    List<Row> withTotal(String link, Object... cells) {
        if (!rows.isEmpty()) {
            rows.add(Row.total(link, with(null, cells)));
        }
        return List.copyOf(rows);
    }

    /** All rows. */
    List<Row> all() {
        return List.copyOf(rows);
    }

    private static Object[] with(Object first, Object... cells) {
        List<Object> all = new ArrayList<>();
        all.add(first);
        all.addAll(Arrays.asList(cells));
        return all.toArray();
    }
}
