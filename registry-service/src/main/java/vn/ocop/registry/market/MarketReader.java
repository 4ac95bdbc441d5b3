package vn.ocop.registry.market;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.MarketEvent;
import vn.ocop.events.MarketState;
import vn.ocop.events.ProductDelisted;
import vn.ocop.events.ProductListed;
import vn.ocop.events.ProductPromoted;
import vn.ocop.events.Topics;
import vn.ocop.starter.aggregate.EventTypes;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Subscription;
import vn.ocop.starter.mongo.Collections;

/** Where products are sold, from the trade service's events. */
@Configuration(proxyBeanMethods = false)
class MarketReader {
    private static final String DELISTED = EventTypes.typeOf(ProductDelisted.class);

    @Bean
    Copies<MarketState> marketCopies(Collections collections) {
        return new Copies<>(collections, "market_copies", MarketState.class);
    }

    @Bean
    Subscription marketEvents(Copies<MarketState> marketCopies, ObjectProvider<MarketFollower> followers) {
        List<MarketFollower> all = followers.orderedStream().toList();
        return Subscription.keeping(
                Topics.TRADE_PRODUCT,
                event -> {
                    MarketEvent happened = read(event);
                    all.forEach(follower -> follower.follow(event, happened));
                    boolean _ = marketCopies.put(event, happened.market());
                },
                ProductListed.class,
                ProductDelisted.class,
                ProductPromoted.class);
    }

    /** What is left beside an end is the same for all: the market after it. */
    private static MarketEvent read(IncomingEvent event) {
        return event.type().equals(DELISTED) ? event.as(ProductDelisted.class) : event.as(ProductPromoted.class);
    }
}
