package vn.ocop.registry.product;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.ProductRegistered;
import vn.ocop.events.ProductStageChanged;
import vn.ocop.events.ProductState;
import vn.ocop.events.ProductUpdated;
import vn.ocop.events.ProductWithdrawn;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Subscription;

/** The register reads what it told of products itself: whatever follows them can be built again from the beginning. */
@Configuration(proxyBeanMethods = false)
class ProductReader {

    @Bean
    Subscription productEvents(ObjectProvider<ProductFollower> followers) {
        List<ProductFollower> all = followers.orderedStream().toList();
        return Subscription.keeping(
                Topics.REGISTRY_PRODUCT,
                event -> tell(all, event),
                ProductRegistered.class,
                ProductUpdated.class,
                ProductStageChanged.class,
                ProductWithdrawn.class);
    }

    /** Every event of the topic carries the whole state in the same place, so one way of reading serves all. */
    private static void tell(List<ProductFollower> followers, IncomingEvent event) {
        ProductState product = event.as(ProductRegistered.class).product();
        followers.forEach(follower -> follower.follow(event, product));
    }
}
