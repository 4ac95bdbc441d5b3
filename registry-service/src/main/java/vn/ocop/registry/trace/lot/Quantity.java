package vn.ocop.registry.trace.lot;

import java.math.BigDecimal;
import vn.ocop.starter.problem.Faults;

/**
 * How much, exactly.
 *
 * @param amount more than 0, with at most 3 decimals; trailing zeros are dropped, so that 5.0 and 5 are hashed alike
 */
public record Quantity(BigDecimal amount, Measure measure) {
    private static final int MOST_DECIMALS = 3;
    private static final int MOST_DIGITS = 12;

    public Quantity {
        if (amount != null && Math.abs(amount.scale()) <= MOST_DIGITS && amount.precision() <= MOST_DIGITS) {
            BigDecimal stripped = amount.stripTrailingZeros();
            amount = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    static void check(Quantity quantity, String field, Faults faults) {
        if (quantity == null) {
            return;
        }
        BigDecimal amount = quantity.amount();
        faults.require(amount != null, field + ".amount", "required");
        faults.require(
                amount == null
                        || (amount.signum() > 0
                                && amount.scale() >= 0
                                && amount.scale() <= MOST_DECIMALS
                                && amount.precision() <= MOST_DIGITS),
                field + ".amount",
                "quantity",
                MOST_DECIMALS);
        faults.require(quantity.measure() != null, field + ".measure", "required");
    }
}
