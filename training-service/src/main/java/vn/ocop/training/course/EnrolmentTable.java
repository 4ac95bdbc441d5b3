package vn.ocop.training.course;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;
import vn.ocop.starter.text.Vietnamese;

/** Reads a list of enrolments; the first row has the headings, in Vietnamese or English, in any order. */
final class EnrolmentTable {
    private enum Column {
        KIND("kind", "doi tuong"),
        OFFICER("officer", "ma can bo"),
        ENTITY("entity", "chu the", "ma chu the"),
        CODE("code", "ma nguoi hoc", "ma hoc vien"),
        NAME("name", "ho ten", "ho va ten"),
        CONTACT("contact", "lien he", "dien thoai"),
        AGREED("agreed", "dong y", "dong y ghi ten");

        private final Set<String> headings;

        Column(String... headings) {
            this.headings = Set.of(headings);
        }
    }

    private EnrolmentTable() {}

    /** @throws TableUnreadable if it can't be read, or has no column for the kind of trainee */
    static List<EnrolmentRow> read(TableReader table) {
        Map<Column, Integer> places = places(table.next());
        List<EnrolmentRow> rows = new ArrayList<>();
        while (table.hasNext()) {
            TableRow row = table.next();
            if (!row.blank()) {
                rows.add(row(row, places));
            }
        }
        return rows;
    }

    private static Map<Column, Integer> places(TableRow heading) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < heading.cells().size(); i++) {
            String key = Vietnamese.searchKey(heading.cell(i));
            for (Column column : Column.values()) {
                if (column.headings.contains(key)) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        if (!places.containsKey(Column.KIND)) {
            throw new TableUnreadable(TableUnreadable.Reason.COLUMN_MISSING, heading.number(), "kind (đối tượng)");
        }
        return places;
    }

    private static EnrolmentRow row(TableRow row, Map<Column, Integer> places) {
        return new EnrolmentRow(
                row.number(),
                cell(row, places, Column.KIND),
                cell(row, places, Column.OFFICER),
                cell(row, places, Column.ENTITY),
                cell(row, places, Column.CODE),
                cell(row, places, Column.NAME),
                cell(row, places, Column.CONTACT),
                cell(row, places, Column.AGREED));
    }

    private static String cell(TableRow row, Map<Column, Integer> places, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place).strip();
    }
}
