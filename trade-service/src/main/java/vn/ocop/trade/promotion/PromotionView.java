package vn.ocop.trade.promotion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import vn.ocop.starter.aggregate.Versioned;

/**
 * An event as everybody who may list events sees it: who applied is told elsewhere.
 *
 * @param reason why it was cancelled
 * @param cost all costs, đồng
 * @param undecided applications without a decision
 * @param taken booths that are given out; participants where nobody needs one
 * @param brought what participants have reported
 */
record PromotionView(
        String id,
        long version,
        PromotionState state,
        String reason,
        @JsonUnwrapped PromotionPlan plan,
        BigDecimal cost,
        int invited,
        long undecided,
        long waiting,
        int taken,
        Totals brought,
        Conclusion conclusion) {

    static PromotionView of(Versioned<PromotionEvent> event) {
        PromotionEvent state = event.state();
        return new PromotionView(
                event.id(),
                event.version(),
                state.state(),
                state.reason(),
                state.plan(),
                state.plan().budget().cost(),
                state.invitations().size(),
                state.count(Application.State.APPLIED),
                state.count(Application.State.WAITING),
                state.participants().size(),
                Totals.of(state.results()),
                state.conclusion());
    }
}
