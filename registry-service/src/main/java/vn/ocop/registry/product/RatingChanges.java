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

/** Products keep the star that the rating service tells of, after everybody else who follows it. */
@Configuration(proxyBeanMethods = false)
class RatingChanges {

    @Bean
    Subscription ratingEvents(Products products, ObjectProvider<RatingFollower> followers) {
        List<RatingFollower> all = followers.orderedStream().toList();
        return Subscription.to(
                Topics.RATING_PRODUCT,
                event -> take(products, all, event),
                ProductSubmitted.class,
                ProductSubmissionClosed.class,
                ProductRated.class,
                ProductRatingExpiring.class,
                ProductRatingExpired.class,
                ProductRatingRevoked.class);
    }

    /**
     * Every event of the topic carries the whole state in the same place, so one way of reading serves all. The product
     * comes last: an event of one that is not known here is put aside for an operator, and the others have it all the same.
     */
    private static void take(Products products, List<RatingFollower> followers, IncomingEvent event) {
        RatingState rating = event.as(ProductRated.class).rating();
        followers.forEach(follower -> follower.follow(event, rating));
        products.rated(event.subject(), Rating.told(rating, event.version()));
    }
}
