package vn.ocop.registry.programme.funding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import vn.ocop.registry.programme.funding.Spending.Voucher;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A payment as it is answered.
 *
 * @param planned under its heading as of today, đồng
 * @param spent under its heading until today, đồng
 * @param overspent how much more was spent under its heading than planned, đồng
 */
record SpendingView(
        String id,
        long version,
        Spending.State state,
        @JsonUnwrapped Heading heading,
        @JsonUnwrapped Voucher voucher,
        long planned,
        long spent,
        long overspent) {

    static SpendingView of(Versioned<Spending> spending, Map<Heading, Money> money) {
        Spending state = spending.state();
        Money sum = money.getOrDefault(state.heading(), Money.NONE);
        return new SpendingView(
                spending.id(),
                spending.version(),
                state.state(),
                state.heading(),
                state.voucher(),
                sum.planned(),
                sum.spent(),
                sum.overspent());
    }
}
