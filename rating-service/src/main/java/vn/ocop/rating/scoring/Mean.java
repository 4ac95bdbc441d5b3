package vn.ocop.rating.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * The mean of whole points, exact: it is compared without being divided.
 *
 * @param sum points of all sheets
 * @param count sheets, at least 1
 */
public record Mean(long sum, int count) {
    /** How many digits people read where no rounding is prescribed. */
    private static final int SHOWN = 4;

    public Mean {
        if (count < 1) {
            throw new IllegalArgumentException("a mean of " + count + " sheets");
        }
    }

    /** The mean of these points. */
    public static Mean of(Collection<Integer> points) {
        return new Mean(points.stream().mapToLong(Integer::longValue).sum(), points.size());
    }

    /** As {@link Comparable#compareTo}, against a number. */
    public int comparedTo(BigDecimal number) {
        return BigDecimal.valueOf(sum).compareTo(number.multiply(BigDecimal.valueOf(count)));
    }

    public BigDecimal rounded(int digits, RoundingMode mode) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), digits, mode);
    }

    /** For people, cut and never rounded up: 69.99996 must not look like 70. */
    public BigDecimal shown() {
        return rounded(SHOWN, RoundingMode.DOWN);
    }
}
