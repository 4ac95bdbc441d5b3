package vn.ocop.trade.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.trade.sale.SaleTable.Column;

class SaleRowTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5    | 12.5",
                "12,5    | 12.5",
                "0.125   | 0.125",
                "1.2500  | 1.2500",
                "1250    | 1250",
                "1.250   | ambiguous-number",
                "1,250   | ambiguous-number",
                "1.250.0 | wrong-number",
                "-1      | wrong-number",
                "1e3     | wrong-number",
                "mười    | wrong-number",
            })
    void a_quantity_is_read_if_it_can_be_read_in_one_way_only(String written, String expected) {
        SaleRow row = row(Column.QUANTITY, written);

        if (expected.endsWith("number")) {
            assertThatExceptionOfType(RowRefused.class)
                    .isThrownBy(() -> row.quantity(Column.QUANTITY))
                    .satisfies(refused -> assertThat(refused.rule()).isEqualTo(expected));
        } else {
            assertThat(row.quantity(Column.QUANTITY)).isEqualByComparingTo(new BigDecimal(expected));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1250000   | 1250000",
                "1.250.000 | 1250000",
                "1,250,000 | 1250000",
                "0         | 0",
                "1.250,000 | wrong-number",
                "12.5      | wrong-number",
                "1 250     | wrong-number",
            })
    void money_is_whole_however_its_thousands_are_set_apart(String written, String expected) {
        SaleRow row = row(Column.VALUE, written);

        if (expected.endsWith("number")) {
            assertThatExceptionOfType(RowRefused.class).isThrownBy(() -> row.dong(Column.VALUE));
        } else {
            assertThat(row.dong(Column.VALUE)).isEqualByComparingTo(new BigDecimal(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31, 2026-10-31", "31/10/2026, 2026-10-31", "1/2/2026, 2026-02-01", "31/11/2026,", "10-2026,"})
    void a_day_is_written_in_two_ways(String written, LocalDate expected) {
        SaleRow row = row(Column.TO, written);

        if (expected == null) {
            assertThatExceptionOfType(RowRefused.class).isThrownBy(() -> row.day(Column.TO));
        } else {
            assertThat(row.day(Column.TO)).isEqualTo(expected);
        }
    }

    private static SaleRow row(Column column, String written) {
        return new SaleRow(2, Map.of(column, written));
    }
}
