package vn.ocop.trade.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.problem.Texts;
import vn.ocop.trade.Amounts;

/**
 * What a producer can deliver of a product.
 *
 * @param entityId who makes it
 * @param withdrawn why it no longer holds, null while it does
 */
public record Capacity(String entityId, Offer offer, String withdrawn) {
    private static final BigDecimal DAYS_OF_A_MONTH = BigDecimal.valueOf(30);
    private static final int DECIMALS = 3;

    /**
     * How much of what, and when.
     *
     * @param perMonth quantity in a month
     * @param certificates that goods and maker have, in words
     * @param price whole đồng for one unit, null if it depends
     */
    public record Offer(
            String productId,
            BigDecimal perMonth,
            String unit,
            LocalDate from,
            LocalDate to,
            List<String> certificates,
            BigDecimal price) {
        public Offer {
            perMonth = Amounts.plain(perMonth);
            price = Amounts.plain(price);
            certificates = certificates == null ? List.of() : certificates;
        }

        void check(Faults faults) {
            new Texts(faults).needed(productId, "productId", Texts.NAME);
            faults.require(perMonth != null, "perMonth", "required");
            Amounts.checkQuantity(perMonth, "perMonth", unit, "unit", faults);
            Amounts.checkValue(price, "price", faults);
            Certificates.check(certificates, faults);
            Wanted.checkPeriod(from, to, faults);
        }
    }

    static Change<Capacity> offered(String entityId, Offer offer) {
        check(offer);
        return Change.to(new Capacity(entityId, offer, null), new CapacityEvent.Offered(offer));
    }

    /** Changes it; the product stays. */
    Change<Capacity> changed(Offer next) {
        requireThere();
        check(next);
        if (!next.productId().equals(offer.productId())) {
            throw Refusal.invalid("productId", "may-not-change");
        }
        return Change.to(new Capacity(entityId, next, null), new CapacityEvent.Offered(next));
    }

    Change<Capacity> withdrawn(String why) {
        requireThere();
        return Change.to(new Capacity(entityId, offer, why), new CapacityEvent.Withdrawn(offer.productId()))
                .because(why);
    }

    /** Whether it has days in common with these. */
    boolean meets(LocalDate from, LocalDate to) {
        return !offer.from().isAfter(to) && !offer.to().isBefore(from);
    }

    /** What it comes to on those of these days on which it holds; a month has thirty, the rest is rounded down. */
    BigDecimal over(LocalDate from, LocalDate to) {
        if (!meets(from, to)) {
            return BigDecimal.ZERO;
        }
        LocalDate first = from.isBefore(offer.from()) ? offer.from() : from;
        LocalDate last = to.isAfter(offer.to()) ? offer.to() : to;
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return offer.perMonth().multiply(BigDecimal.valueOf(days)).divide(DAYS_OF_A_MONTH, DECIMALS, RoundingMode.DOWN);
    }

    private void requireThere() {
        if (withdrawn != null) {
            throw Refusal.conflict("capacity-withdrawn");
        }
    }

    private static void check(Offer offer) {
        Faults faults = new Faults();
        offer.check(faults);
        faults.refuseIfAny();
    }
}
