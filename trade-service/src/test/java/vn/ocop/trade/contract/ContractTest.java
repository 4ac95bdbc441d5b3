package vn.ocop.trade.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.Scope;

class ContractTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate SIGNED = LocalDate.of(2026, 9, 1);
    private final Contract signed = Contract.signed(terms("10"), TODAY).next();

    @Test
    void a_milestone_is_met_when_quantity_and_value_are_there_and_overdue_after_its_day() {
        assertThat(signed.nextDue()).contains(LocalDate.of(2026, 10, 1));
        assertThat(signed.progress().getFirst().overdue(LocalDate.of(2026, 10, 1)))
                .isFalse();
        assertThat(signed.progress().getFirst().overdue(LocalDate.of(2026, 10, 2)))
                .isTrue();

        Contract half = signed.delivered(delivery("a", "10", "500"), TODAY).next();
        assertThat(half.progress().getFirst().met()).as("half of the value").isFalse();

        Contract whole = half.delivered(delivery("b", "1", "500"), TODAY).next();
        assertThat(whole.progress().getFirst().met()).isTrue();
        assertThat(whole.progress().getFirst().overdue(TODAY)).isFalse();
        assertThat(whole.nextDue()).isEmpty();
    }

    @Test
    void the_first_delivery_makes_it_run_and_it_is_fulfilled_when_all_milestones_are_met() {
        Contract running = signed.delivered(delivery("a", "10", "999"), TODAY).next();
        assertThat(running.state()).isEqualTo(ContractState.RUNNING);
        refused("milestone-open", running::fulfilled);

        Contract whole = running.deliveryCorrected(delivery("a", "10", "1000"), "Thiếu", TODAY)
                .next();

        assertThat(whole.deliveries()).hasSize(1);
        assertThat(whole.fulfilled().next().state()).isEqualTo(ContractState.FULFILLED);
        refused("contract-state", () -> whole.fulfilled().next().ended("x"));
    }

    @Test
    void a_delivery_becomes_one_sale_and_stays_as_it_was_sold() {
        Contract sold = signed.delivered(delivery("a", "1", "1"), TODAY)
                .next()
                .sold("a", "sale-1")
                .next();

        assertThat(sold.delivery("a").orElseThrow().saleId()).isEqualTo("sale-1");
        refused("delivery-sold", () -> sold.sold("a", "sale-2"));
        refused("delivery-sold", () -> sold.deliveryCancelled("a", "x"));
        refused("delivery-sold", () -> sold.deliveryCorrected(delivery("a", "2", "2"), "x", TODAY));
    }

    @Test
    void terms_are_corrected_but_not_so_that_what_was_delivered_hangs_in_the_air() {
        Contract running = signed.delivered(delivery("a", "1", "1"), TODAY).next();
        Terms without = new Terms(
                ContractKind.CONTRACT,
                null,
                "Co.op Mart Cà Mau",
                "htx",
                Scope.PROVINCE,
                TODAY,
                null,
                null,
                BigDecimal.ONE,
                null,
                null,
                List.of(new Item("cua", null, null)),
                List.of());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> running.corrected(without, "x", TODAY))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(fault -> fault.field() + " " + fault.rule())
                        .containsExactly(
                                "milestones delivered-already",
                                "items delivered-already",
                                "signedOn delivered-already"));
        assertThat(running.corrected(terms("20"), "Số lượng sai", TODAY).next().deliveries())
                .isEqualTo(running.deliveries());
    }

    @Test
    void a_delivery_lies_between_the_signing_and_today_and_is_of_the_contract() {
        Delivery early = new Delivery("a", "9", "cua", SIGNED.minusDays(1), null, null, BigDecimal.ONE, null);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> signed.delivered(early, TODAY))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(fault -> fault.field() + " " + fault.rule())
                        .containsExactly("milestoneId unknown", "productId not-in-contract", "day too-early"));
    }

    private static void refused(String rule, ThrowingCallable command) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(command).satisfies(refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }

    private static Delivery delivery(String id, String quantity, String value) {
        return new Delivery(
                id, "1", "tom", LocalDate.of(2026, 9, 20), new BigDecimal(quantity), "kg", new BigDecimal(value), null);
    }

    private static Terms terms(String quantity) {
        return new Terms(
                ContractKind.CONTRACT,
                "12/HĐ",
                "Co.op Mart Cà Mau",
                "htx",
                Scope.PROVINCE,
                SIGNED,
                SIGNED,
                null,
                new BigDecimal("1000"),
                null,
                null,
                List.of(new Item("tom", new BigDecimal("10"), "kg")),
                List.of(new Milestone(
                        "1", LocalDate.of(2026, 10, 1), new BigDecimal(quantity), "Kg", new BigDecimal("1000"))));
    }
}
