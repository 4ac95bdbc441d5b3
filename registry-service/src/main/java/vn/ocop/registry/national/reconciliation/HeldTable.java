package vn.ocop.registry.national.reconciliation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;
import vn.ocop.starter.text.Vietnamese;

/**
 * Reads a list of the national register: the first row has the headings of the export or those in Vietnamese, in any order.
 * Columns that are not known are passed over, so names and phones of persons are never read.
 */
final class HeldTable {
    private static final String ID = "id";

    private HeldTable() {}

    /** @throws TableUnreadable if it has a column neither for certificates nor for product codes */
    static List<Held> read(TableReader table) {
        TableRow heading = table.next();
        Map<ComparedField, Integer> columns = new EnumMap<>(ComparedField.class);
        int id = -1;
        for (int i = 0; i < heading.cells().size(); i++) {
            String key = Vietnamese.searchKey(heading.cell(i));
            int column = i;
            ComparedField.headed(key).ifPresent(field -> columns.putIfAbsent(field, column));
            id = key.equals(ID) ? i : id;
        }
        if (!columns.containsKey(ComparedField.CERTIFICATE) && !columns.containsKey(ComparedField.PRODUCT_CODE)) {
            throw new TableUnreadable(
                    TableUnreadable.Reason.COLUMN_MISSING, heading.number(), "ocop_certificate_number");
        }
        List<Held> held = new ArrayList<>();
        while (table.hasNext()) {
            TableRow row = table.next();
            if (!row.blank()) {
                held.add(held(row, columns, id));
            }
        }
        return held;
    }

    private static Held held(TableRow row, Map<ComparedField, Integer> columns, int id) {
        Map<ComparedField, String> values = new EnumMap<>(ComparedField.class);
        columns.forEach((field, column) -> values.put(field, plain(row.cell(column))));
        return new Held(row.number(), id < 0 ? "" : plain(row.cell(id)), values);
    }

    /** Without the apostrophe that the export puts before what a spreadsheet would run. */
    private static String plain(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0;
        return Held.cut(guarded ? cell.substring(1) : cell);
    }
}
