package vn.ocop.trade.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.events.EntityState;
import vn.ocop.events.SaleRecorded;
import vn.ocop.events.Unit;
import vn.ocop.starter.problem.Fault;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.Scope;

class SaleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final EntityState MAKER = new EntityState(
            "htx",
            "HTX Tân Phát Lợi",
            "COOPERATIVE",
            null,
            null,
            null,
            null,
            null,
            new Unit("32248", "Xã Đất Mũi"),
            null,
            false,
            "ACTIVE");

    @Test
    void a_correction_is_a_new_revision_and_what_was_told_before_stays_told() {
        var first = Sale.recorded("s1", SaleSource.SELF_REPORTED, null, MAKER, report("2.5", "1000000"), TODAY);
        var second = first.next().corrected(report("2", "900000"), "Nhập nhầm", TODAY);

        assertThat(second.reason()).isEqualTo("Nhập nhầm");
        assertThat(second.next().revision()).isEqualTo(2);
        assertThat(((SaleRecorded) first.event()).sale().value()).isEqualTo(1_000_000);
        assertThat(((SaleRecorded) second.event()).sale().value()).isEqualTo(900_000);
        assertThat(((SaleRecorded) second.event()).sale().revision()).isEqualTo(2);
    }

    @Test
    void a_cancelled_sale_is_told_once_more_and_then_left_alone() {
        Sale sale = Sale.recorded("s1", SaleSource.SELF_REPORTED, null, MAKER, report("1", "1"), TODAY)
                .next();

        Sale cancelled = sale.cancelled("Ghi hai lần").next();

        assertThat(((SaleRecorded) sale.cancelled("Ghi hai lần").event()).sale().state())
                .isEqualTo("CANCELLED");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cancelled.corrected(report("1", "2"), "x", TODAY))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("sale-cancelled"));
        assertThat(cancelled.key()).isNotEqualTo(sale.key());
    }

    @Test
    void a_correction_that_says_the_same_in_other_figures_is_none() {
        Sale sale = Sale.recorded("s1", SaleSource.SELF_REPORTED, null, MAKER, report("2.50", "1000000"), TODAY)
                .next();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> sale.corrected(report("2.5", "1E+6"), "x", TODAY))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("nothing-corrected"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-24, 1, kg, 5, to in-future",
        "2026-11-02, 2026-11-01, 1, kg, 5, to before-start",
        "2025-11-01, 2026-11-02, 1, kg, 5, to period-too-long",
        "1999-12-31, 2000-01-01, 1, kg, 5, from too-early",
        "2026-11-01, 2026-11-23, 1, , 5, unit quantity-with-unit",
        "2026-11-01, 2026-11-23, 0.0001, kg, 5, quantity quantity",
        "2026-11-01, 2026-11-23, -1, kg, 5, quantity quantity",
        "2026-11-01, 2026-11-23, 1, kg, 0.5, value dong",
        "2026-11-01, 2026-11-23, 1, kg, -1, value dong",
        "2026-11-01, 2026-11-23, 1, kg, 1E+600000000, value dong",
        "2026-11-01, 2026-11-23, 1, kg, , value required",
    })
    void what_can_not_be_is_refused(
            LocalDate from, LocalDate to, BigDecimal quantity, String unit, BigDecimal value, String fault) {
        SaleReport report = new SaleReport("htx", "tom", null, null, Scope.PROVINCE, from, to, quantity, unit, value);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Sale.recorded("s1", SaleSource.FILE, null, MAKER, report, TODAY))
                .satisfies(refusal ->
                        assertThat(refusal.faults()).extracting(SaleTest::told).containsExactly(fault));
    }

    @Test
    void the_same_goods_and_period_of_one_source_have_one_key_whatever_the_figures() {
        Sale one = Sale.recorded("s1", SaleSource.FILE, null, MAKER, report("1", "1"), TODAY)
                .next();
        Sale other = Sale.recorded("s2", SaleSource.FILE, null, MAKER, report("7", "9"), TODAY)
                .next();
        Sale self = Sale.recorded("s3", SaleSource.SELF_REPORTED, null, MAKER, report("1", "1"), TODAY)
                .next();

        assertThat(one.key()).isEqualTo(other.key()).isNotEqualTo(self.key());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, 2026-10, 2026-Q4, 2026",
        "2026-03-31, 2026-03, 2026-Q1, 2026",
        "2025-04-01, 2025-04, 2025-Q2, 2025"
    })
    void a_sale_belongs_to_the_month_quarter_and_year_of_its_last_day(
            LocalDate last, String month, String quarter, String year) {
        assertThat(ReportBy.PERIODS).extracting(by -> by.period(last)).containsExactly(month, quarter, year);
    }

    private static SaleReport report(String quantity, String value) {
        return new SaleReport(
                "htx",
                "tom",
                null,
                null,
                Scope.PROVINCE,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                new BigDecimal(quantity),
                "kg",
                new BigDecimal(value));
    }

    private static String told(Fault fault) {
        return fault.field() + " " + fault.rule();
    }
}
