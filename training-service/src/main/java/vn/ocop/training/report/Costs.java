package vn.ocop.training.report;

import java.math.BigDecimal;
import vn.ocop.training.course.Funding;

/**
 * What courses cost and who pays, in đồng, exact.
 *
 * @param total of the courses whose cost is known
 * @param uncovered what nobody pays yet
 * @param unknown how many courses have no cost entered; they are in no other figure but what is paid for them
 */
record Costs(
        BigDecimal total,
        BigDecimal central,
        BigDecimal local,
        BigDecimal entity,
        BigDecimal lawfulOther,
        BigDecimal uncovered,
        int unknown) {
    static final Costs NONE = new Costs(
            BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    static Costs of(Funding funding) {
        BigDecimal paid = funding.lines().stream().map(Funding.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean known = funding.cost() != null;
        return new Costs(
                known ? funding.cost() : BigDecimal.ZERO,
                paid(funding, Funding.Source.CENTRAL),
                paid(funding, Funding.Source.LOCAL),
                paid(funding, Funding.Source.ENTITY),
                paid(funding, Funding.Source.LAWFUL_OTHER),
                known ? funding.cost().subtract(paid) : BigDecimal.ZERO,
                known ? 0 : 1);
    }

    Costs plus(Costs more) {
        return new Costs(
                total.add(more.total),
                central.add(more.central),
                local.add(more.local),
                entity.add(more.entity),
                lawfulOther.add(more.lawfulOther),
                uncovered.add(more.uncovered),
                unknown + more.unknown);
    }

    private static BigDecimal paid(Funding funding, Funding.Source source) {
        return funding.lines().stream()
                .filter(line -> line.source() == source)
                .map(Funding.Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
