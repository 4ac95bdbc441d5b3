package vn.ocop.trade.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many entities sell there, of how many by each reading.
 *
 * @param register all entities
 * @param holders those that hold a star
 */
record Share(long sold, long register, long holders) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    long of(Reading reading) {
        return reading == Reading.REGISTER ? register : holders;
    }

    /** Percent with one digit, cut and never rounded up: 100.0 is all of them. Null where there is nobody. */
    String percent(Reading reading) {
        return of(reading) == 0
                ? null
                : BigDecimal.valueOf(sold)
                        .multiply(WHOLE)
                        .divide(BigDecimal.valueOf(of(reading)), 1, RoundingMode.DOWN)
                        .toPlainString();
    }
}
