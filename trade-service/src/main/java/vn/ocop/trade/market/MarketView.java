package vn.ocop.trade.market;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.events.MarketState;
import vn.ocop.starter.aggregate.Versioned;

/**
 * Where a product is sold and shown, and where it ever was.
 *
 * @param version to be sent as If-Match with a change; 0 if it was never listed
 */
record MarketView(
        String productId,
        String entityId,
        long version,
        List<ListingView> listings,
        List<MarketState.Promotion> promotions) {

    static MarketView of(Versioned<ProductMarket> market, LocalDate day) {
        ProductMarket state = market.state();
        return new MarketView(
                state.productId(),
                state.entityId(),
                market.version(),
                state.listings().stream()
                        .map(one -> ListingView.of(new ProductListing(state.productId(), state.entityId(), one), day))
                        .toList(),
                state.promotions());
    }
}
