package vn.ocop.trade.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A contract as it is answered.
 *
 * @param delivered value of all deliveries, whole đồng
 * @param progress its milestones, and which of them are overdue today
 */
record ContractView(
        String id,
        long version,
        ContractState state,
        String reason,
        @JsonUnwrapped Terms terms,
        BigDecimal delivered,
        List<Line> progress,
        List<Delivery> deliveries) {

    /** A milestone with what was delivered of it. */
    record Line(String milestoneId, BigDecimal quantity, BigDecimal value, boolean met, boolean overdue) {}

    static ContractView of(Versioned<Contract> contract, LocalDate today) {
        Contract state = contract.state();
        return new ContractView(
                contract.id(),
                contract.version(),
                state.state(),
                state.reason(),
                state.terms(),
                state.deliveries().stream().map(Delivery::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                state.progress().stream()
                        .map(one -> new Line(
                                one.milestone().id(),
                                one.deliveredQuantity(),
                                one.deliveredValue(),
                                one.met(),
                                state.state().isOpen() && one.overdue(today)))
                        .toList(),
                state.deliveries());
    }
}
