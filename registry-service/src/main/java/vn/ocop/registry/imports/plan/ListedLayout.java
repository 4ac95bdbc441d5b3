package vn.ocop.registry.imports.plan;

import java.util.List;
import vn.ocop.starter.table.TableRow;

/**
 * One product on each row, with the locality repeated and the printed entity cells in {@code cell_…} columns. Columns that
 * were derived from those cells are not read: the import derives them itself.
 */
final class ListedLayout implements PlanLayout {
    static final List<String> HEADING = List.of(
            "locality_no",
            "seq_in_locality",
            "product_name",
            "cell_entity_name",
            "cell_entity_address",
            "cell_entity_type",
            "product_group",
            "planned_year");

    private final List<String> titles;

    ListedLayout(List<String> titles) {
        this.titles = List.copyOf(titles);
    }

    @Override
    public PlanLine read(TableRow row) {
        String year = cell(row, "planned_year").strip();
        String line = titles.contains("source_line") ? cell(row, "source_line").strip() : "";
        return new PlanLine.Product(
                line.matches("\\d{1,9}") ? Integer.parseInt(line) : (int) row.number(),
                cell(row, "locality_no").strip(),
                cell(row, "seq_in_locality"),
                cell(row, "product_name"),
                cell(row, "cell_entity_name"),
                cell(row, "cell_entity_address"),
                cell(row, "cell_entity_type"),
                cell(row, "product_group"),
                year.matches("\\d{4}") ? List.of(Integer.valueOf(year)) : List.of());
    }

    private String cell(TableRow row, String title) {
        return row.cell(titles.indexOf(title));
    }
}
