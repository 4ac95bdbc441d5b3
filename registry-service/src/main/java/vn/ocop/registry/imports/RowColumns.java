package vn.ocop.registry.imports;

import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.starter.table.Column;

/** Columns of the export of import rows. */
final class RowColumns {
    static final List<Column<ImportViews.Row>> ALL = List.of(
            new Column<>("Dòng", "Row", ImportViews.Row::row),
            new Column<>("Số trong sổ", "Number in the register", ImportViews.Row::record),
            new Column<>("Kết quả", "Result", row -> row.result().name()),
            new Column<>("Chủ thể", "Entity", row -> effect(row.entity())),
            new Column<>("Sản phẩm", "Product", row -> effect(row.product())),
            new Column<>("Phát hiện", "Findings", row -> row.findings().stream()
                    .map(ImportViews.FindingTitle::title)
                    .collect(Collectors.joining("; "))),
            new Column<>("Lý do từ chối", "Reasons of refusal", row -> row.reasons().stream()
                    .map(reason ->
                            reason.column() == null ? reason.message() : reason.column() + ": " + reason.message())
                    .collect(Collectors.joining("; "))));

    private RowColumns() {}

    private static String effect(ImportViews.Part part) {
        return part == null ? null : part.effect().name();
    }
}
