package vn.ocop.trade.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.events.MarketState;
import vn.ocop.events.ProductDelisted;
import vn.ocop.starter.aggregate.EventTypes;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.trade.market.Listing;
import vn.ocop.trade.market.MarketFollower;
import vn.ocop.trade.market.Markets;
import vn.ocop.trade.market.ProductMarket;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;

/** A product that is off a channel leaves a notice to who listed it, to that agency and to who makes it. */
@Component
class DelistingNotices implements MarketFollower {
    private static final String DELISTED = EventTypes.typeOf(ProductDelisted.class);
    private final Markets markets;
    private final Standings standings;
    private final Notices notices;

    DelistingNotices(Markets markets, Standings standings, Notices notices) {
        this.markets = markets;
        this.standings = standings;
        this.notices = notices;
    }

    @Override
    public void follow(IncomingEvent event) {
        if (!event.type().equals(DELISTED)) {
            return;
        }
        ProductDelisted delisted = event.as(ProductDelisted.class);
        markets.find(event.subject()).ifPresent(market -> {
            String product = standings.find(event.subject()).map(Standing::name).orElse(null);
            List<Notice> left = delisted.ended().stream()
                    .map(MarketState.Listing::id)
                    .map(id -> notice(market.state(), market.state().listing(id), product, event))
                    .toList();
            notices.leave(left);
        });
    }

    private static Notice notice(ProductMarket market, Listing listing, String product, IncomingEvent event) {
        Listing.End end = listing.end();
        return new Notice(
                listing.id() + ":" + event.version(),
                Notice.Kind.DELISTED,
                new Recipients(listing.listedBy(), listing.agency(), market.entityId()),
                market.productId(),
                product,
                listing.channelId(),
                listing.channel(),
                end.reason().name(),
                end.why(),
                end.on(),
                event.attributes().time());
    }
}
