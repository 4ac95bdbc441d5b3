package vn.ocop.trade.market;

import java.time.LocalDate;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.trade.channel.ChannelProfile;

/**
 * On what terms a product is on a channel. Days are those of Vietnam.
 *
 * @param url page of the product there, null if none
 * @param from first day
 * @param until last day that is foreseen, null if open
 * @param priceFrom lowest price, VND; null if unknown
 * @param priceTo highest price, VND; null if unknown
 */
public record Terms(String url, LocalDate from, LocalDate until, Long priceFrom, Long priceTo) {
    /** The day on which the national programme began (Decision 490/QĐ-TTg): nothing was listed as OCOP before it. */
    private static final LocalDate EARLIEST = LocalDate.of(2018, 5, 7);

    private static final int MOST_YEARS_AHEAD = 2;
    private static final int MOST_YEARS = 10;
    private static final long HIGHEST_PRICE = 1_000_000_000_000L;

    void check(LocalDate today, Faults faults) {
        new Texts(faults).optional(url, "url", Texts.LINE);
        faults.require(ChannelProfile.isAddressOrNone(url), "url", "web-address");
        faults.require(from != null, "from", "required");
        LocalDate latest = today.plusYears(MOST_YEARS_AHEAD);
        faults.require(
                from == null || (!from.isBefore(EARLIEST) && !from.isAfter(latest)),
                "from",
                "between",
                EARLIEST,
                latest);
        faults.require(from == null || until == null || !until.isBefore(from), "until", "before-from");
        faults.require(until == null || !until.isBefore(today), "until", "over");
        faults.require(
                until == null || !until.isAfter(today.plusYears(MOST_YEARS)),
                "until",
                "between",
                today,
                today.plusYears(MOST_YEARS));
        faults.require(isPrice(priceFrom), "priceFrom", "price");
        faults.require(isPrice(priceTo), "priceTo", "price");
        faults.require(priceFrom == null || priceTo == null || priceFrom <= priceTo, "priceTo", "less-than-price-from");
    }

    /** Whether a day is in both. */
    boolean overlaps(Terms other) {
        return !isOver(other.from) && !other.isOver(from);
    }

    /** Whether that day lies after its last one. */
    boolean isOver(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    private static boolean isPrice(Long price) {
        return price == null || (price >= 0 && price <= HIGHEST_PRICE);
    }
}
