package vn.ocop.registry.programme.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What was counted, one by one, so that the figure and its list can't differ.
 *
 * @param items who or what is in the numerator, the denominator or both
 * @param denominator of how many; null if it is a plain number, or if nobody has told
 * @param share whether it is a share of the denominator
 */
record Tally(List<Item> items, Long denominator, boolean share) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** A plain number of things. */
    static Tally number(List<Item> items) {
        return new Tally(items, null, false);
    }

    /** A share of the items themselves. */
    static Tally share(List<Item> items) {
        return new Tally(items, items.stream().mapToLong(Item::of).sum(), true);
    }

    /** A share of a number that is known from elsewhere; null while it is not. */
    static Tally shareOf(List<Item> items, Long denominator) {
        return new Tally(items, denominator, true);
    }

    long numerator() {
        return items.stream().mapToLong(Item::counts).sum();
    }

    /** Whether there is a value: a share of nobody, or of an unknown number, is none. */
    boolean isKnown() {
        return !share || (denominator != null && denominator > 0);
    }

    /** The number, or percent with one digit, cut and never rounded up: 100.0 is all of them. Null if it is not known. */
    BigDecimal value() {
        if (!isKnown()) {
            return null;
        }
        return share ? percent(numerator(), denominator) : BigDecimal.valueOf(numerator());
    }

    /** Held against the exact fraction, not against its cut digits. */
    boolean shareIs(Wanted wanted, BigDecimal value, BigDecimal tolerance) {
        BigDecimal of = BigDecimal.valueOf(denominator);
        return wanted.isMet(
                BigDecimal.valueOf(numerator()).multiply(WHOLE),
                value.multiply(of),
                tolerance == null ? null : tolerance.multiply(of));
    }

    static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(WHOLE).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    }
}
