package vn.ocop.trade.sale;

import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import vn.ocop.starter.table.HeadedColumns;
import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;

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

        /** A heading may name the currency: "Doanh thu (đồng)". */
        boolean isHeaded(String key) {
            return headings.contains(key) || headings.contains(key.replaceAll(" (dong|vnd)$", ""));
        }
    }

    private final TableReader table;
    private final HeadedColumns<Column> columns;
    private TableRow next;

    /** @throws TableUnreadable if a column is missing that every sale needs */
    SaleTable(TableReader table) {
        this.table = table;
        this.columns = HeadedColumns.of(table.next(), Column.class, Column::isHeaded)
                .needing(Column.NEEDED, column -> column.name().toLowerCase(Locale.ROOT));
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
        return new SaleRow(row.number(), columns.cells(row));
    }

    private void advance() {
        do {
            next = table.hasNext() ? table.next() : null;
        } while (next != null && next.blank());
    }
}
