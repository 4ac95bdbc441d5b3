package vn.ocop.registry.export;

import java.util.List;
import vn.ocop.registry.entity.Place;
import vn.ocop.registry.product.Product;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.table.Column;

/** Columns of the export of products; nothing in them is personal. */
final class ProductColumns {
    static final List<Column<Versioned<Product>>> ALL = List.of(
            new Column<>("Mã", "Id", Versioned::id),
            new Column<>(
                    "Số trong sổ",
                    "Number in the register",
                    product -> product.state().source() == null
                            ? null
                            : product.state().source().reference()),
            new Column<>(
                    "Tên sản phẩm", "Name", product -> product.state().details().name()),
            new Column<>("Nhóm sản phẩm", "Group", product -> product.state()
                    .details()
                    .group()),
            new Column<>("Bộ tiêu chí", "Criteria set", product -> product.state()
                    .details()
                    .criteriaSet()),
            new Column<>("Năm thực hiện", "Planned year", product -> product.state()
                    .details()
                    .plannedYear()),
            new Column<>("Bước", "Step", product -> product.state().step().number()),
            new Column<>(
                    "Sao",
                    "Stars",
                    product -> product.state().rating() == null
                            ? null
                            : product.state().rating().star()),
            new Column<>(
                    "Hạn công nhận",
                    "Valid until",
                    product -> product.state().rating() == null
                            ? null
                            : product.state().rating().until()),
            new Column<>("Trạng thái", "State", product -> product.state().status()),
            new Column<>("Chủ thể", "Entity", product -> product.state().owner().name()),
            new Column<>("Loại hình", "Legal form", product -> product.state()
                    .owner()
                    .legalForm()),
            new Column<>(
                    "Địa bàn",
                    "Locality",
                    product -> place(product).locality() == null
                            ? null
                            : place(product).locality().name()),
            new Column<>(
                    "Xã đến 30/6/2025",
                    "Commune until 30 June 2025",
                    product -> place(product).formerUnit() == null
                            ? null
                            : place(product).formerUnit().name()),
            new Column<>(
                    "Xã hiện nay",
                    "Commune today",
                    product -> place(product).unit() == null
                            ? null
                            : place(product).unit().name()),
            new Column<>("Mã vạch", "GTIN", product -> product.state().details().gtin()));

    private ProductColumns() {}

    private static Place place(Versioned<Product> product) {
        return product.state().owner().place();
    }
}
