package vn.ocop.registry.product;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.ProductRated;
import vn.ocop.events.ProductRatingExpired;
import vn.ocop.events.ProductRatingExpiring;
import vn.ocop.events.ProductRatingRevoked;
import vn.ocop.events.ProductSubmissionClosed;
import vn.ocop.events.ProductSubmitted;
import vn.ocop.events.RatingState;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Subscription;

/**
 * Products keep the star that the rating service tells of. They come last: an event of one that is not known here is put
 * aside for an operator, and the others have it all the same.
 */
@Configuration(proxyBeanMethods = false)
class RatingChanges {

    @Bean
    Subscription ratingEvents(Products products, ObjectProvider<RatingFollower> followers) {
        List<RatingFollower> all = followers.orderedStream().toList();
        return Subscription.keeping(
                        Topics.RATING_PRODUCT,
                        event -> all.forEach(follower -> follower.follow(event, read(event))),
                        ProductSubmitted.class,
                        ProductSubmissionClosed.class,
                        ProductRated.class,
                        ProductRatingExpiring.class,
                        ProductRatingExpired.class,
                        ProductRatingRevoked.class)
                .then(event -> products.rated(event.subject(), Rating.told(read(event), event.version())));
    }

    /** Every event of the topic carries the whole state in the same place, so one way of reading serves all. */
    private static RatingState read(IncomingEvent event) {
        return event.as(ProductRated.class).rating();
    }
}
