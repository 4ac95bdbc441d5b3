package vn.ocop.trade.promotion;

import org.springframework.stereotype.Component;
import vn.ocop.events.MarketState;
import vn.ocop.starter.security.Caller;
import vn.ocop.trade.market.Markets;

/** Tells the markets of products that they were shown. It may tell again; then nothing changes. */
@Component
class Showing {
    private static final Caller SELF = Caller.system("promotion");
    private final Markets markets;

    Showing(Markets markets) {
        this.markets = markets;
    }

    /** Tells of every product that was shown at a closed event. */
    void tell(String id, PromotionEvent event) {
        PromotionPlan plan = event.plan();
        MarketState.Promotion promotion = new MarketState.Promotion(
                id, plan.name(), plan.kind().name(), plan.scope().name(), plan.firstDay(), plan.lastDay());
        event.participants().stream()
                .flatMap(one -> one.shown().stream())
                .forEach(product -> markets.promoted(product.productId(), promotion, SELF));
    }
}
