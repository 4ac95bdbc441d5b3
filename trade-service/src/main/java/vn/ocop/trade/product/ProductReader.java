package vn.ocop.trade.product;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.ProductRated;
import vn.ocop.events.ProductRatingExpired;
import vn.ocop.events.ProductRatingExpiring;
import vn.ocop.events.ProductRatingRevoked;
import vn.ocop.events.ProductRegistered;
import vn.ocop.events.ProductStageChanged;
import vn.ocop.events.ProductState;
import vn.ocop.events.ProductSubmissionClosed;
import vn.ocop.events.ProductSubmitted;
import vn.ocop.events.ProductUpdated;
import vn.ocop.events.ProductWithdrawn;
import vn.ocop.events.RatingState;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Subscription;
import vn.ocop.starter.mongo.Collections;

/** What this service knows of products, from the events of registry and rating: it asks nobody when it answers. */
@Configuration(proxyBeanMethods = false)
class ProductReader {

    @Bean
    Copies<ProductState> productCopies(Collections collections) {
        return new Copies<>(collections, "product_copies", ProductState.class);
    }

    @Bean
    Copies<RatingState> ratingCopies(Collections collections) {
        return new Copies<>(collections, "rating_copies", RatingState.class);
    }

    @Bean
    Subscription productEvents(Copies<ProductState> productCopies, Standings standings, StandingChanges changes) {
        return Subscription.keeping(
                        Topics.REGISTRY_PRODUCT,
                        event -> {
                            boolean _ = productCopies.put(
                                    event, event.as(ProductRegistered.class).product());
                            standings.keep(event.subject());
                        },
                        ProductRegistered.class,
                        ProductUpdated.class,
                        ProductStageChanged.class,
                        ProductWithdrawn.class)
                .then(event -> changes.tell(event.subject()));
    }

    @Bean
    Subscription ratingEvents(
            Copies<RatingState> ratingCopies,
            ObjectProvider<RatingFollower> followers,
            Standings standings,
            StandingChanges changes) {
        List<RatingFollower> all = followers.orderedStream().toList();
        return Subscription.keeping(
                        Topics.RATING_PRODUCT,
                        event -> {
                            take(ratingCopies, all, event);
                            standings.keep(event.subject());
                        },
                        ProductSubmitted.class,
                        ProductSubmissionClosed.class,
                        ProductRated.class,
                        ProductRatingExpiring.class,
                        ProductRatingExpired.class,
                        ProductRatingRevoked.class)
                .then(event -> changes.tell(event.subject()));
    }

    /** Every event of the topic carries the whole state in the same place, so one way of reading serves all. */
    private static void take(Copies<RatingState> copies, List<RatingFollower> followers, IncomingEvent event) {
        RatingState rating = event.as(ProductRated.class).rating();
        followers.forEach(follower -> follower.follow(event, rating));
        boolean _ = copies.put(event, rating);
    }
}
