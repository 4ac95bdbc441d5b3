package vn.ocop.registry.programme.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.ocop.starter.text.Label;

/**
 * Money of some budget years as of a day.
 *
 * @param from first budget year
 * @param to last budget year
 * @param on decisions and payments until this day count
 * @param items sums by what was asked for
 * @param sources the same money by source
 * @param total all of it
 */
public record FundingTotals(By by, int from, int to, LocalDate on, List<Line> items, List<Line> sources, Line total) {

    /**
     * A sum.
     *
     * @param key code of the source or task, id of the locality, or year; null for the whole
     * @param planned đồng
     * @param spent đồng
     * @param difference planned less spent, đồng
     * @param share spent of planned in per cent, null if nothing is planned
     * @param overspent how much more was spent than planned, đồng
     * @param overspentHeadings under how many headings of it more was spent than planned
     */
    public record Line(
            String key,
            Label name,
            long planned,
            long spent,
            long difference,
            BigDecimal share,
            long overspent,
            int overspentHeadings) {
        private static Line of(String key, Label name, List<Money> headings) {
            Money sum = headings.stream().reduce(Money.NONE, Money::plus);
            int over =
                    (int) headings.stream().filter(one -> one.overspent() > 0).count();
            return new Line(
                    key, name, sum.planned(), sum.spent(), sum.difference(), sum.share(), sum.overspent(), over);
        }
    }

    /** How parts of headings are called and ordered. */
    interface Names {
        Label name(By by, String key);

        List<String> order(By by);
    }

    static FundingTotals of(By by, int from, int to, LocalDate on, Map<Heading, Money> headings, Names names) {
        return new FundingTotals(
                by,
                from,
                to,
                on,
                lines(by, headings, names),
                lines(By.SOURCE, headings, names),
                Line.of(null, new Label("Tổng cộng", "Total"), List.copyOf(headings.values())));
    }

    private static List<Line> lines(By by, Map<Heading, Money> headings, Names names) {
        List<String> order = names.order(by);
        // What is in no list any more, such as a former commune, comes last.
        Comparator<String> places =
                Comparator.comparingInt(key -> order.contains(key) ? order.indexOf(key) : order.size());
        return headings.entrySet().stream()
                .collect(Collectors.groupingBy(
                        one -> by.of(one.getKey()),
                        () -> new TreeMap<>(places.thenComparing(Comparator.naturalOrder())),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .entrySet()
                .stream()
                .map(one -> Line.of(one.getKey(), names.name(by, one.getKey()), one.getValue()))
                .toList();
    }
}
