package vn.ocop.registry.programme.plan;

import java.time.LocalDate;
import vn.ocop.registry.programme.history.ProductDay;
import vn.ocop.starter.event.Kept;

/**
 * The way of a product through the register until a day.
 *
 * @param version of the product that {@code state} is
 * @param state as it was on the day, or as it was first if the register learned of it later
 * @param since day of its first event
 * @param known whether the register knew it on the day
 * @param furthest number of the furthest step until the day, 0 if it was not known
 */
record ProductPath(long version, ProductDay state, LocalDate since, boolean known, int furthest) {

    static ProductPath of(Kept<ProductDay> told, LocalDate day) {
        boolean known = !told.from().isAfter(day);
        return new ProductPath(
                told.version(),
                told.state(),
                told.from(),
                known,
                known ? told.state().step() : 0);
    }

    /** With another version of it, in whatever order they are told. */
    ProductPath with(ProductPath other) {
        boolean takes = known == other.known ? known == other.version > version : other.known;
        ProductPath shown = takes ? other : this;
        return new ProductPath(
                shown.version,
                shown.state,
                since.isBefore(other.since) ? since : other.since,
                shown.known,
                Math.max(furthest, other.furthest));
    }
}
