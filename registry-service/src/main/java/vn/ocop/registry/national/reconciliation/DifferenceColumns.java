package vn.ocop.registry.national.reconciliation;

import java.util.List;
import vn.ocop.starter.table.Column;

/** Columns of the list of differences as a file. */
final class DifferenceColumns {
    static final List<Column<Difference>> ALL = List.of(
            new Column<>("Khác biệt", "Difference", Difference::kind),
            new Column<>("Mã", "Id", Difference::productId),
            new Column<>("Số giấy chứng nhận", "Certificate", Difference::certificate),
            new Column<>("Mã số sản phẩm", "Product code", Difference::productCode),
            new Column<>("Tên sản phẩm", "Name", Difference::name),
            new Column<>("Dòng", "Row", Difference::row),
            new Column<>("Thông tin", "Field", Difference::field),
            new Column<>("Tại tỉnh", "Here", Difference::here),
            new Column<>("Tại hệ thống quốc gia", "There", Difference::there));

    private DifferenceColumns() {}
}
