package vn.ocop.registry.programme.funding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import vn.ocop.registry.programme.funding.FundingLine.Decided;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A line as it is answered.
 *
 * @param amount what the newest decision plans, đồng
 * @param decisions all of them, in the order of their days
 * @param spent under its heading until today, đồng; 0 for a cancelled line
 * @param overspent how much more than planned, đồng
 */
record LineView(
        String id,
        long version,
        FundingLine.State state,
        @JsonUnwrapped Heading heading,
        long amount,
        String decision,
        String decidedOn,
        List<Decided> decisions,
        long spent,
        long overspent) {

    static LineView of(Versioned<FundingLine> line, Map<Heading, Money> money) {
        FundingLine state = line.state();
        Money sum = state.state() == FundingLine.State.PLANNED
                ? money.getOrDefault(state.heading(), Money.NONE)
                : Money.NONE;
        Decided newest = state.newest();
        return new LineView(
                line.id(),
                line.version(),
                state.state(),
                state.heading(),
                newest.amount(),
                newest.decision(),
                newest.decidedOn().toString(),
                state.decisions(),
                sum.spent(),
                sum.overspent());
    }
}
