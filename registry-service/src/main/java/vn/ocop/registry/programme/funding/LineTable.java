package vn.ocop.registry.programme.funding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.table.HeadedColumns;
import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;

/** Reads a list of planned money; the first row has the headings, in Vietnamese or English, in any order. */
final class LineTable {
    static final int MOST_ROWS = 5_000;

    private LineTable() {}

    /** What a column tells. */
    enum LineColumn {
        SOURCE("source", "source", "nguon von", "nguon"),
        TASK("task", "task", "nhiem vu", "ma nhiem vu"),
        LOCALITY("locality", "locality", "dia ban", "dia phuong"),
        YEAR("year", "year", "nam"),
        AMOUNT("amount", "amount", "amount dong", "so tien", "so tien dong", "so tien vnd"),
        DECISION("decision", "decision", "so quyet dinh", "quyet dinh"),
        DAY("decidedOn", "decidedon", "decided on", "ngay quyet dinh");

        private final String field;
        private final Set<String> headings;

        LineColumn(String field, String... headings) {
            this.field = field;
            this.headings = Set.of(headings);
        }

        /** Its name in what is told. */
        String field() {
            return field;
        }
    }

    /**
     * @throws TableUnreadable if it can't be read or lacks a column that is needed
     * @throws Refusal if it has more rows than a list may have
     */
    static List<LineRow> read(TableReader table) {
        HeadedColumns<LineColumn> columns = HeadedColumns.of(
                        table.next(), LineColumn.class, (column, key) -> column.headings.contains(key))
                .needing(EnumSet.allOf(LineColumn.class), LineColumn::field);
        List<LineRow> rows = new ArrayList<>();
        while (table.hasNext()) {
            TableRow row = table.next();
            if (!row.blank()) {
                rows.add(new LineRow(row.number(), columns.cells(row)));
            }
            if (rows.size() > MOST_ROWS) {
                throw Refusal.of(Refusal.Kind.TOO_LARGE, "too-large");
            }
        }
        return rows;
    }
}
