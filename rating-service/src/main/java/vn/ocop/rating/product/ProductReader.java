package vn.ocop.rating.product;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.ProductRegistered;
import vn.ocop.events.ProductStageChanged;
import vn.ocop.events.ProductState;
import vn.ocop.events.ProductUpdated;
import vn.ocop.events.ProductWithdrawn;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Subscription;
import vn.ocop.starter.mongo.Collections;

/** What this service knows of products, from the registry's events: it asks nobody when it answers. */
@Configuration(proxyBeanMethods = false)
class ProductReader {

    @Bean
    Copies<ProductState> productCopies(Collections collections) {
        return new Copies<>(collections, "product_copies", ProductState.class);
    }

    @Bean
    Subscription productEvents(Copies<ProductState> productCopies, ProductNames names) {
        return Subscription.keeping(
                Topics.REGISTRY_PRODUCT,
                event -> take(productCopies, names, event),
                ProductRegistered.class,
                ProductUpdated.class,
                ProductStageChanged.class,
                ProductWithdrawn.class);
    }

    /** Every event of the topic carries the whole state in the same place, so one way of reading serves all. */
    private static void take(Copies<ProductState> copies, ProductNames names, IncomingEvent event) {
        ProductState product = event.as(ProductRegistered.class).product();
        boolean _ = copies.put(event, product);
        names.put(event, product);
    }
}
