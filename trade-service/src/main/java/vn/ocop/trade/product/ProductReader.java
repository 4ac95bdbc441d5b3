package vn.ocop.trade.product;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.ProductRegistered;
import vn.ocop.events.ProductStageChanged;
import vn.ocop.events.ProductState;
import vn.ocop.events.ProductUpdated;
import vn.ocop.events.ProductWithdrawn;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.Subscription;
import vn.ocop.starter.mongo.Collections;

/** What this service knows of products, from the registry's events: it asks nobody when it answers. */
@Configuration(proxyBeanMethods = false)
class ProductReader {

    @Bean
    Copies<ProductState> productCopies(Collections collections) {
        return new Copies<>(collections.with("product_copies"), ProductState.class);
    }

    @Bean
    Subscription productEvents(Copies<ProductState> productCopies) {
        return Subscription.keeping(
                Topics.REGISTRY_PRODUCT,
                productCopies,
                event -> event.as(ProductRegistered.class).product(),
                ProductRegistered.class,
                ProductUpdated.class,
                ProductStageChanged.class,
                ProductWithdrawn.class);
    }
}
