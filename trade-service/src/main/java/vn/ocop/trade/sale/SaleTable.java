package vn.ocop.trade.sale;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;
import vn.ocop.starter.text.Vietnamese;

/** The rows of a file of sales, one after the other; its first row has the headings, in Vietnamese or English. */
final class SaleTable implements Iterator<SaleRow> {
    /** What a column is about; the first heading is its name in messages. */
    enum Column {
        ENTITY("entity", "chu the", "ma chu the"),
        PRODUCT("product", "san pham", "ma san pham"),
        CHANNEL("channel", "kenh", "ma kenh"),
        KIND("kind", "loai kenh"),
        SCOPE("scope", "pham vi"),
        FROM("from", "tu ngay"),
        TO("to", "den ngay"),
        QUANTITY("quantity", "so luong"),
        UNIT("unit", "don vi", "don vi tinh"),
        VALUE("value", "doanh thu", "gia tri");

        private static final Set<Column> NEEDED = Set.of(ENTITY, PRODUCT, FROM, TO, VALUE);
        private final Set<String> headings;

        Column(String... headings) {
            this.headings = Set.of(headings);
        }

        static Column of(String heading) {
            String key = Vietnamese.searchKey(heading);
            for (Column column : values()) {
                // A heading may name the currency: "Doanh thu (đồng)".
                if (column.headings.contains(key) || column.headings.contains(key.replaceAll(" (dong|vnd)$", ""))) {
                    return column;
                }
            }
            return null;
        }
    }

    private final TableReader table;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private TableRow next;

    /** @throws TableUnreadable if a column is missing that every sale needs */
    SaleTable(TableReader table) {
        this.table = table;
        TableRow heading = table.next();
        for (int i = 0; i < heading.cells().size(); i++) {
            Column column = Column.of(heading.cell(i));
            if (column != null) {
                places.putIfAbsent(column, i);
            }
        }
        for (Column column : Column.values()) {
            if (Column.NEEDED.contains(column) && !places.containsKey(column)) {
                throw new TableUnreadable(
                        TableUnreadable.Reason.COLUMN_MISSING,
                        heading.number(),
                        column.name().toLowerCase(Locale.ROOT));
            }
        }
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public SaleRow next() {
        TableRow row = next;
        advance();
        Map<Column, String> cells = new EnumMap<>(Column.class);
        places.forEach((column, place) -> cells.put(column, row.cell(place).strip()));
        return new SaleRow(row.number(), cells);
    }

    private void advance() {
        do {
            next = table.hasNext() ? table.next() : null;
        } while (next != null && next.blank());
    }
}
