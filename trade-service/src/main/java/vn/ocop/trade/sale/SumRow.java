package vn.ocop.trade.sale;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ocop.starter.table.Column;

/**
 * A row of the sums as a file: a line has one for each unit. Number and value of its sales stand in the first one only, so
 * that a spreadsheet may add up the column.
 */
record SumRow(String key, String name, Long sales, Long value, String unit, BigDecimal quantity) {
    static final List<Column<SumRow>> COLUMNS = List.of(
            new Column<>("Theo", "By", SumRow::key),
            new Column<>("Tên", "Name", SumRow::name),
            new Column<>("Số lần ghi nhận", "Sales", SumRow::sales),
            new Column<>("Doanh thu (đồng)", "Value (đồng)", SumRow::value),
            new Column<>("Đơn vị tính", "Unit", SumRow::unit),
            new Column<>("Số lượng", "Quantity", SumRow::quantity));

    static Stream<SumRow> of(SumLine line) {
        List<SumLine.Quantity> quantities = line.quantities();
        if (quantities.isEmpty()) {
            return Stream.of(new SumRow(line.key(), line.name(), line.sales(), line.value(), null, null));
        }
        return IntStream.range(0, quantities.size()).mapToObj(i -> {
            SumLine.Quantity one = quantities.get(i);
            Long sales = i == 0 ? line.sales() : null;
            Long value = i == 0 ? line.value() : null;
            return new SumRow(line.key(), line.name(), sales, value, one.unit(), one.quantity());
        });
    }
}
