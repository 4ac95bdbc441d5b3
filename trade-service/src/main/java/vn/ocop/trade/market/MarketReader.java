package vn.ocop.trade.market;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.ProductDelisted;
import vn.ocop.events.ProductListed;
import vn.ocop.events.ProductPromoted;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.Subscription;

/** What follows within this service from the events that it has published itself, read back from the bus. */
@Configuration(proxyBeanMethods = false)
class MarketReader {

    @Bean
    Subscription marketEvents(ObjectProvider<MarketFollower> followers) {
        List<MarketFollower> all = followers.orderedStream().toList();
        return Subscription.to(
                Topics.TRADE_PRODUCT,
                event -> all.forEach(follower -> follower.follow(event)),
                ProductListed.class,
                ProductDelisted.class,
                ProductPromoted.class);
    }
}
