package vn.ocop.trade.demand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.text.Vietnamese;
import vn.ocop.trade.Amounts;

/**
 * What a buyer is looking for.
 *
 * @param buyer name of the organisation; a person's name does not belong here
 * @param contact how to reach it; only the office and the trade agency see it, and no event has it. Null if unknown
 * @param product the goods in words, null if any of the group will do
 * @param group group of the national programme, 1 to 6; null if the words say enough
 * @param quantity over the whole period, null if open
 * @param unit unit of the quantity, null without one
 * @param leastStar 1 to 5, null if any
 * @param certificates certificates that are asked for, in words, for example {@code HACCP}
 * @param from first day on which the goods are needed
 * @param to last day
 * @param place id of the administrative unit to which they go, null if outside the province or unknown
 * @param locality id of the city or district of the plan to which they go, null if outside or unknown
 * @param priceLimit whole đồng for one unit, null if open
 */
public record Wanted(
        String buyer,
        String contact,
        String product,
        Integer group,
        BigDecimal quantity,
        String unit,
        Integer leastStar,
        List<String> certificates,
        LocalDate from,
        LocalDate to,
        String place,
        String locality,
        BigDecimal priceLimit) {
    private static final int MOST_GROUP = 6;
    private static final int MOST_STAR = 5;
    private static final int LONGEST_YEARS = 5;

    public Wanted {
        quantity = Amounts.plain(quantity);
        priceLimit = Amounts.plain(priceLimit);
        certificates = certificates == null ? List.of() : certificates;
    }

    void check(Faults faults) {
        new Texts(faults)
                .needed(buyer, "buyer", Texts.NAME)
                .optional(contact, "contact", Texts.LINE)
                .optional(product, "product", Texts.NAME)
                .optional(place, "place", Texts.NAME)
                .optional(locality, "locality", Texts.NAME);
        faults.require(group != null || !words().isEmpty(), "product", "product-or-group");
        checkNumber(group, MOST_GROUP, "group", faults);
        checkNumber(leastStar, MOST_STAR, "leastStar", faults);
        Amounts.checkQuantity(quantity, "quantity", unit, "unit", faults);
        Amounts.checkValue(priceLimit, "priceLimit", faults);
        Certificates.check(certificates, faults);
        checkPeriod(from, to, faults);
    }

    /** The words of the goods as they are searched, none of them twice. */
    List<String> words() {
        return product == null
                ? List.of()
                : List.of(Vietnamese.searchKey(product).split(" ")).stream()
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    /** The same, for those who must not know whom to call. */
    Wanted withContact(String shown) {
        return new Wanted(
                buyer,
                shown,
                product,
                group,
                quantity,
                unit,
                leastStar,
                certificates,
                from,
                to,
                place,
                locality,
                priceLimit);
    }

    /** Both days must be there, in order, and not further apart than five years. */
    static void checkPeriod(LocalDate from, LocalDate to, Faults faults) {
        faults.require(from != null, "from", "required");
        faults.require(to != null, "to", "required");
        if (from != null && to != null) {
            faults.require(!to.isBefore(from), "to", "before-start");
            faults.require(to.isBefore(from.plusYears(LONGEST_YEARS)), "to", "period-too-long", LONGEST_YEARS * 366);
        }
    }

    private static void checkNumber(Integer number, int most, String field, Faults faults) {
        faults.require(number == null || (number >= 1 && number <= most), field, "between", 1, most);
    }
}
