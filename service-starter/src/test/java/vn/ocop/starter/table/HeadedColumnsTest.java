package vn.ocop.starter.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Columns are found by their headings. */
class HeadedColumnsTest {
    private enum Column {
        NAME,
        AMOUNT,
        DAY
    }

    private static final Map<Column, Set<String>> HEADINGS = Map.of(
            Column.NAME, Set.of("name", "ten"), Column.AMOUNT, Set.of("amount", "so tien"), Column.DAY, Set.of("day"));

    @Test
    void headings_count_in_any_order_and_writing_and_the_first_of_two_does() {
        HeadedColumns<Column> columns = of("Số tiền", "Ghi chú", "TÊN", "name");

        assertThat(columns.cells(row(" 5 ", "x", "Tôm khô", "other")))
                .isEqualTo(Map.of(Column.AMOUNT, "5", Column.NAME, "Tôm khô"));
        assertThat(columns.cells(row("", "x", "Tôm khô"))).containsOnlyKeys(Column.NAME);
        assertThat(columns.cell(row("5"), Column.NAME)).isEmpty();
        assertThat(columns.cell(row("5"), Column.DAY)).isEmpty();
    }

    @Test
    void the_first_needed_column_that_is_missing_is_told() {
        HeadedColumns<Column> columns = of("Tên");

        assertThat(columns.needing(Set.of(Column.NAME), Column::name)).isSameAs(columns);
        assertThatThrownBy(() -> columns.needing(List.of(Column.DAY, Column.AMOUNT), Column::name))
                .isInstanceOfSatisfying(TableUnreadable.class, missing -> {
                    assertThat(missing.reason()).isEqualTo(TableUnreadable.Reason.COLUMN_MISSING);
                    assertThat(missing.detail()).isEqualTo("AMOUNT");
                });
    }

    private static HeadedColumns<Column> of(String... headings) {
        return HeadedColumns.of(row(headings), Column.class, (column, key) -> HEADINGS.get(column)
                .contains(key));
    }

    private static TableRow row(String... cells) {
        return new TableRow(1, List.of(cells));
    }
}
