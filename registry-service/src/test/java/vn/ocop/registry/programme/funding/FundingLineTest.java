package vn.ocop.registry.programme.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.registry.programme.funding.FundingLine.Decided;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.text.Label;

class FundingLineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Heading HEADING = new Heading("CENTRAL_BUDGET", "V.2", "96", 2023);
    private static final FundingLine LINE = FundingLine.planned(
                    HEADING, decided(500_000_000L, "12/QĐ-UBND", "2023-01-10"))
            .next();

    private static Decided decided(long amount, String number, String day) {
        return new Decided(amount, number, LocalDate.parse(day));
    }

    @Test
    void a_later_decision_supersedes_the_amount_and_the_one_before_stays() {
        Decided later = decided(750_000_000L, "340/QĐ-UBND", "2023-06-30");

        FundingLine adjusted = LINE.adjusted(later, "Bổ sung").next();

        assertThat(adjusted.newest()).isEqualTo(later);
        assertThat(adjusted.decisions()).startsWith(LINE.newest());
    }

    @Test
    void an_earlier_decision_does_not_supersede_a_later_one() {
        assertThatThrownBy(() -> LINE.adjusted(decided(1, "2/QĐ-UBND", "2023-01-09"), "Nhầm"))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(
                                refused.faults().getFirst().field())
                        .isEqualTo("decidedOn"));
    }

    @Test
    void one_decision_plans_one_amount() {
        assertThatThrownBy(() -> LINE.adjusted(decided(1, "12/QĐ-UBND", "2023-02-10"), "Nhầm"))
                .hasMessageContaining("funding-decided-otherwise");
        assertThatThrownBy(() -> LINE.adjusted(LINE.newest(), "Lại")).hasMessageContaining("funding-known");
    }

    @Test
    void what_is_cancelled_does_not_change_any_more() {
        FundingLine cancelled = LINE.cancelled("Nhập nhầm").next();

        assertThatThrownBy(() -> cancelled.adjusted(decided(1, "9/QĐ", "2024-01-01"), "x"))
                .hasMessageContaining("funding-cancelled");
        assertThatThrownBy(() -> cancelled.cancelled("x")).hasMessageContaining("funding-cancelled");
    }

    @Test
    void a_line_takes_a_hundred_decisions() {
        FundingLine line = LINE;
        for (int i = 1; i < 100; i++) {
            line = line.adjusted(decided(i, i + "/QĐ-BS", "2023-06-30"), "Bổ sung")
                    .next();
        }
        FundingLine full = line;

        assertThatThrownBy(() -> full.adjusted(decided(1, "x", "2023-06-30"), "x"))
                .hasMessageContaining("funding-too-many-decisions");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1/QĐ, 2023-01-01, amount dong",
        "10000000000001, 1/QĐ, 2023-01-01, amount dong",
        ", 1/QĐ, 2023-01-01, amount required",
        "5, , 2023-01-01, decision required",
        "5, 1/QĐ, , decidedOn required",
        "5, 1/QĐ, 2026-11-25, decidedOn not-in-the-future",
        "5, 1/QĐ, 2018-05-06, decidedOn not-before"
    })
    void what_is_wrong_with_a_decision_is_told(Long amount, String number, LocalDate day, String fault) {
        Faults faults = new Faults();

        new Decided(amount, number, day).check(TODAY, faults);

        assertThat(faults.found())
                .extracting(found -> found.field() + " " + found.rule())
                .containsExactly(fault);
    }

    @Test
    void sums_are_exact_or_fail() {
        Money sum = new Money(Long.MAX_VALUE - 1, 3).plus(new Money(1, Dong.MOST));

        assertThat(sum.planned()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> sum.plus(new Money(1, 0))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "300, 100, 200, 0, 33.33",
        "300, 200, 100, 0, 66.67",
        "300, 301, -1, 1, 100.33",
        "0, 5, -5, 5, ",
        "5, 0, 5, 0, 0.00",
        "9000000000000000001, 1, 9000000000000000000, 0, 0.00"
    })
    void share_and_difference_follow_from_both_amounts(
            long planned, long spent, long difference, long overspent, String share) {
        Money money = new Money(planned, spent);

        assertThat(money.difference()).isEqualTo(difference);
        assertThat(money.overspent()).isEqualTo(overspent);
        assertThat(money.share() == null ? null : money.share().toPlainString()).isEqualTo(share);
    }

    @Test
    void totals_keep_the_order_of_the_plan_and_count_overspent_headings() {
        Map<Heading, Money> money = new HashMap<>();
        money.put(new Heading("CREDIT", "V.2", "96", 2023), new Money(10, 4));
        money.put(new Heading("CENTRAL_BUDGET", "V.2", "96", 2023), new Money(5, 6));
        money.put(new Heading("CENTRAL_BUDGET", "I.1", "gone", 2022), new Money(0, 1));
        List<String> order = new ArrayList<>(List.of("CENTRAL_BUDGET", "CREDIT"));

        FundingTotals totals = FundingTotals.of(By.LOCALITY, 2022, 2023, TODAY, money, new FundingTotals.Names() {
            @Override
            public Label name(By by, String key) {
                return new Label(key, key);
            }

            @Override
            public List<String> order(By by) {
                return by == By.SOURCE ? order : List.of("96");
            }
        });

        assertThat(totals.items()).extracting(FundingTotals.Line::key).containsExactly("96", "gone");
        assertThat(totals.sources()).extracting(FundingTotals.Line::key).containsExactly("CENTRAL_BUDGET", "CREDIT");
        assertThat(totals.total().planned()).isEqualTo(15);
        assertThat(totals.total().spent()).isEqualTo(11);
        assertThat(totals.total().overspentHeadings()).isEqualTo(2);
        assertThat(totals.total().overspent()).isZero();
    }
}
