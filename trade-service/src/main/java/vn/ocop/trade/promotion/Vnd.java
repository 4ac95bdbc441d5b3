package vn.ocop.trade.promotion;

import java.math.BigDecimal;
import java.util.Collection;
import vn.ocop.starter.problem.Faults;
import vn.ocop.trade.Amounts;

/** Amounts of đồng in records of this package. */
final class Vnd {
    private Vnd() {}

    /** Notes a fault unless there is an amount in whole đồng. */
    static void check(BigDecimal amount, String field, Faults faults) {
        faults.require(amount != null, field, "required");
        Amounts.checkValue(amount, field, faults);
    }

    static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
