package vn.ocop.trade.promotion;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an event brought to all who reported.
 *
 * @param reports how many participants have reported
 * @param contractValue đồng
 * @param sales đồng
 */
public record Totals(int reports, long contacts, long contracts, BigDecimal contractValue, BigDecimal sales) {
    static Totals of(List<Result> results) {
        List<Figures> counted = results.stream()
                .filter(one -> !one.superseded())
                .map(Result::figures)
                .toList();
        return new Totals(
                counted.size(),
                counted.stream().mapToLong(Figures::contacts).sum(),
                counted.stream().mapToLong(Figures::contracts).sum(),
                Vnd.sum(counted.stream().map(Figures::contractValue).toList()),
                Vnd.sum(counted.stream().map(Figures::sales).toList()));
    }
}
