package vn.ocop.training.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.ocop.starter.table.HeadedColumns;
import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;

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
        HeadedColumns<Column> columns = HeadedColumns.of(
                        table.next(), Column.class, (column, key) -> column.headings.contains(key))
                .needing(Set.of(Column.KIND), _ -> "kind (đối tượng)");
        List<EnrolmentRow> rows = new ArrayList<>();
        while (table.hasNext()) {
            TableRow row = table.next();
            if (!row.blank()) {
                rows.add(row(row, columns));
            }
        }
        return rows;
    }

    private static EnrolmentRow row(TableRow row, HeadedColumns<Column> columns) {
        return new EnrolmentRow(
                row.number(),
                columns.cell(row, Column.KIND),
                columns.cell(row, Column.OFFICER),
                columns.cell(row, Column.ENTITY),
                columns.cell(row, Column.CODE),
                columns.cell(row, Column.NAME),
                columns.cell(row, Column.CONTACT),
                columns.cell(row, Column.AGREED));
    }
}
