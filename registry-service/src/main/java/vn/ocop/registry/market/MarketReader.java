package vn.ocop.registry.market;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.MarketState;
import vn.ocop.events.ProductDelisted;
import vn.ocop.events.ProductListed;
import vn.ocop.events.ProductPromoted;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.Subscription;
import vn.ocop.starter.mongo.Collections;

/** Where products are sold, from the trade service's events. */
@Configuration(proxyBeanMethods = false)
class MarketReader {

    @Bean
    Copies<MarketState> marketCopies(Collections collections) {
        return new Copies<>(collections.with("market_copies"), MarketState.class);
    }

    @Bean
    Subscription markets(Copies<MarketState> marketCopies) {
        return Subscription.keeping(
                Topics.TRADE_PRODUCT,
                marketCopies,
                event -> event.as(ProductPromoted.class).market(),
                ProductListed.class,
                ProductDelisted.class,
                ProductPromoted.class);
    }
}
