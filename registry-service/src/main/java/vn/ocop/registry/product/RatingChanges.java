package vn.ocop.registry.product;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.ProductRated;
import vn.ocop.events.ProductRatingExpired;
import vn.ocop.events.ProductRatingExpiring;
import vn.ocop.events.ProductRatingRevoked;
import vn.ocop.events.ProductSubmissionClosed;
import vn.ocop.events.ProductSubmitted;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Subscription;

/** Products keep the star that the rating service tells of. */
@Configuration(proxyBeanMethods = false)
class RatingChanges {

    @Bean
    Subscription productsKeepTheirStar(Products products) {
        return Subscription.to(
                Topics.RATING_PRODUCT,
                event -> take(products, event),
                ProductSubmitted.class,
                ProductSubmissionClosed.class,
                ProductRated.class,
                ProductRatingExpiring.class,
                ProductRatingExpired.class,
                ProductRatingRevoked.class);
    }

    /** Every event of the topic carries the whole state in the same place, so one way of reading serves all. */
    private static void take(Products products, IncomingEvent event) {
        Rating told = Rating.told(event.as(ProductRated.class).rating(), event.version());
        products.rated(event.subject(), told);
    }
}
