package vn.ocop.training.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.starter.problem.Faults;

/**
 * What a course costs and who pays.
 *
 * @param cost whole cost in đồng, null while unknown
 * @param lines who pays how much of it
 */
public record Funding(BigDecimal cost, List<Line> lines) {
    private static final int MOST_LINES = 20;
    private static final int MOST_DIGITS = 15;

    public Funding {
        lines = lines == null ? List.of() : lines;
    }

    /** Who pays. */
    public enum Source {
        CENTRAL,
        LOCAL,
        ENTITY,
        LAWFUL_OTHER
    }

    /** @param amount in đồng */
    public record Line(Source source, BigDecimal amount) {}

    void check(Faults faults) {
        faults.require(cost == null || isMoney(cost), "funding.cost", "money");
        faults.require(lines.size() <= MOST_LINES, "funding.lines", "size", 0, MOST_LINES);
        List<BigDecimal> amounts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String field = "funding.lines[" + i + "]";
            faults.require(line != null && line.source() != null, field + ".source", "required");
            boolean money = line != null && line.amount() != null && isMoney(line.amount());
            faults.require(money, field + ".amount", "money");
            if (money) {
                amounts.add(line.amount());
            }
        }
        BigDecimal paid = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        faults.require(cost == null || paid.compareTo(cost) <= 0, "funding.lines", "more-than-cost", cost);
    }

    /** Whole đồng: there is no smaller coin. */
    private static boolean isMoney(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.precision() - amount.scale() <= MOST_DIGITS
                && amount.stripTrailingZeros().scale() <= 0;
    }
}
