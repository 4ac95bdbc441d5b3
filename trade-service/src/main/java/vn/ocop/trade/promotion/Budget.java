package vn.ocop.trade.promotion;

import java.math.BigDecimal;
import java.util.List;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.trade.Amounts;

/**
 * What an event costs and who pays, in đồng. The funding may still be open, but is never more than the costs.
 *
 * @param costs what the money is for
 * @param funding where it comes from
 */
public record Budget(List<Cost> costs, List<Funding> funding) {
    private static final int MOST_LINES = 50;

    public Budget {
        costs = costs == null ? List.of() : costs;
        funding = funding == null ? List.of() : funding;
    }

    /** Where money comes from. */
    public enum Source {
        CENTRAL,
        LOCAL,
        ENTITY,
        OTHER
    }

    /** @param amount đồng */
    public record Cost(String what, BigDecimal amount) {
        public Cost {
            amount = Amounts.plain(amount);
        }
    }

    /** @param amount đồng */
    public record Funding(Source source, BigDecimal amount) {
        public Funding {
            amount = Amounts.plain(amount);
        }
    }

    /** All costs, đồng. */
    public BigDecimal cost() {
        return Vnd.sum(costs.stream().map(Cost::amount).toList());
    }

    /** What comes from that source, đồng. */
    public BigDecimal from(Source source) {
        return Vnd.sum(funding.stream()
                .filter(line -> line.source() == source)
                .map(Funding::amount)
                .toList());
    }

    void check(Faults faults) {
        int before = faults.found().size();
        faults.require(costs.size() <= MOST_LINES, "budget.costs", "size", 0, MOST_LINES);
        faults.require(funding.size() <= MOST_LINES, "budget.funding", "size", 0, MOST_LINES);
        if (faults.found().size() > before) {
            return;
        }
        for (int i = 0; i < costs.size(); i++) {
            Cost line = costs.get(i);
            String field = "budget.costs[" + i + "]";
            new Texts(faults).needed(line == null ? null : line.what(), field + ".what", Texts.NAME);
            Vnd.check(line == null ? null : line.amount(), field + ".amount", faults);
        }
        for (int i = 0; i < funding.size(); i++) {
            Funding line = funding.get(i);
            String field = "budget.funding[" + i + "]";
            faults.require(line != null && line.source() != null, field + ".source", "required");
            Vnd.check(line == null ? null : line.amount(), field + ".amount", faults);
        }
        if (faults.found().size() == before) {
            checkSum(faults);
        }
    }

    private void checkSum(Faults faults) {
        BigDecimal paid = Vnd.sum(funding.stream().map(Funding::amount).toList());
        faults.require(paid.compareTo(cost()) <= 0, "budget.funding", "more-than-costs", cost());
    }
}
