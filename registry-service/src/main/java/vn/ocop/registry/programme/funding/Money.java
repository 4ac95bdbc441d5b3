package vn.ocop.registry.programme.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What was planned and what was spent, in whole đồng. Sums are exact or fail.
 *
 * @param planned đồng
 * @param spent đồng
 */
public record Money(long planned, long spent) {
    static final Money NONE = new Money(0, 0);

    Money plus(Money other) {
        return new Money(Math.addExact(planned, other.planned), Math.addExact(spent, other.spent));
    }

    /** What is left of the plan, đồng; below 0 if more was spent. */
    public long difference() {
        return Math.subtractExact(planned, spent);
    }

    /** How much more was spent than planned, đồng; 0 if not more. */
    public long overspent() {
        return Math.max(0, Math.negateExact(difference()));
    }

    /** Spent of planned in per cent with two decimals, null if nothing is planned. */
    public BigDecimal share() {
        return planned == 0
                ? null
                : BigDecimal.valueOf(spent)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(planned), 2, RoundingMode.HALF_UP);
    }
}
