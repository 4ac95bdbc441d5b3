package vn.ocop.registry.trace.lot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.table.HeadedColumns;
import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;

/** Reads a list of events; the first row has the headings, in Vietnamese or English, in any order. */
final class EventTable {
    static final int MOST_ROWS = 1_000;
    private static final List<EventColumn> NEEDED = List.of(EventColumn.LOT, EventColumn.STEP, EventColumn.TIME);

    private EventTable() {}

    /** What a column tells. */
    enum EventColumn {
        LOT("lot", "lo", "ma lo"),
        STEP("step", "cong doan", "buoc"),
        TIME("time", "thoi diem", "thoi gian"),
        PLACE("place", "noi", "dia diem"),
        AREA("area", "vung nguyen lieu", "ma vung"),
        INPUT_LOT("input lot", "lo nguyen lieu"),
        QUANTITY("quantity", "so luong", "khoi luong"),
        RECIPIENT("recipient", "noi nhan", "ben nhan"),
        TEST("test", "chi tieu"),
        PASSED("passed", "dat"),
        LABORATORY("laboratory", "phong thu nghiem", "don vi kiem nghiem"),
        PAPER("paper", "so phieu"),
        PAPER_DAY("paper day", "ngay phieu"),
        NOTE("note", "ghi chu");

        private final Set<String> headings;

        EventColumn(String... headings) {
            this.headings = Set.of(headings);
        }
    }

    /**
     * @throws TableUnreadable if it can't be read or lacks a column that is needed
     * @throws Refusal if it has more rows than a list may have
     */
    static List<EventRow> read(TableReader table) {
        HeadedColumns<EventColumn> columns = HeadedColumns.of(
                        table.next(), EventColumn.class, (column, key) -> column.headings.contains(key))
                .needing(NEEDED, column -> column.name().toLowerCase(Locale.ROOT));
        List<EventRow> rows = new ArrayList<>();
        while (table.hasNext()) {
            TableRow row = table.next();
            if (!row.blank()) {
                rows.add(new EventRow(row.number(), columns.cells(row)));
            }
            if (rows.size() > MOST_ROWS) {
                throw Refusal.of(Refusal.Kind.TOO_LARGE, "too-large");
            }
        }
        return rows;
    }
}
