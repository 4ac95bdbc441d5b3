package vn.ocop.training.need;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.ProductRated;
import vn.ocop.events.ProductRatingExpired;
import vn.ocop.events.ProductRatingExpiring;
import vn.ocop.events.ProductRatingRevoked;
import vn.ocop.events.ProductRegistered;
import vn.ocop.events.ProductStageChanged;
import vn.ocop.events.ProductSubmissionClosed;
import vn.ocop.events.ProductSubmitted;
import vn.ocop.events.ProductUpdated;
import vn.ocop.events.ProductWithdrawn;
import vn.ocop.events.RatingState;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.Subscription;
import vn.ocop.starter.mongo.Collections;

/** What this service knows of products and their ratings, from events: it asks nobody when it answers. */
@Configuration(proxyBeanMethods = false)
class ProductReader {

    @Bean
    NeedRules needRules(JsonMapper json) {
        return NeedRules.shipped(json);
    }

    @Bean
    Copies<RatingState> ratingCopies(Collections collections) {
        return new Copies<>(collections, "rating_copies", RatingState.class);
    }

    /** Every event of the topic carries the whole state in the same place, so one way of reading serves all. */
    @Bean
    Subscription productEvents(ProductSteps steps) {
        return Subscription.keeping(
                Topics.REGISTRY_PRODUCT,
                event -> steps.take(event, event.as(ProductRegistered.class).product()),
                ProductRegistered.class,
                ProductUpdated.class,
                ProductStageChanged.class,
                ProductWithdrawn.class);
    }

    @Bean
    Subscription ratingEvents(Copies<RatingState> ratingCopies) {
        return Subscription.keeping(
                Topics.RATING_PRODUCT,
                ratingCopies,
                event -> event.as(ProductSubmitted.class).rating(),
                ProductSubmitted.class,
                ProductSubmissionClosed.class,
                ProductRated.class,
                ProductRatingExpiring.class,
                ProductRatingExpired.class,
                ProductRatingRevoked.class);
    }
}
