package vn.ocop.trade.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.trade.Amounts;

/**
 * How far a milestone has come.
 *
 * @param deliveredQuantity in its unit; goods in another unit are not counted
 * @param deliveredValue whole đồng
 * @param met whether all of it was delivered
 */
record Progress(Milestone milestone, BigDecimal deliveredQuantity, BigDecimal deliveredValue, boolean met) {

    /** @param deliveries of the contract */
    static Progress of(Milestone milestone, List<Delivery> deliveries) {
        List<Delivery> own = deliveries.stream()
                .filter(one -> milestone.id().equals(one.milestoneId()))
                .toList();
        BigDecimal quantity = own.stream()
                .filter(one ->
                        one.quantity() != null && Amounts.unit(one.unit()).equals(Amounts.unit(milestone.unit())))
                .map(Delivery::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal value = own.stream().map(Delivery::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean met = reaches(quantity, milestone.quantity()) && reaches(value, milestone.value());
        return new Progress(milestone, Amounts.plain(quantity), Amounts.plain(value), met);
    }

    /** Whether its day is over and something is missing. */
    boolean overdue(LocalDate today) {
        return !met && milestone.due().isBefore(today);
    }

    private static boolean reaches(BigDecimal delivered, BigDecimal wanted) {
        return wanted == null || delivered.compareTo(wanted) >= 0;
    }
}
