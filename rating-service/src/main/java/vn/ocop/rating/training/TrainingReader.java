package vn.ocop.rating.training;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.EntityTrained;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.Subscription;
import vn.ocop.starter.mongo.Collections;

/** What the people of entities have been trained in, from the training service's events. */
@Configuration(proxyBeanMethods = false)
class TrainingReader {

    @Bean
    Copies<EntityTrainingState> trainingCopies(Collections collections) {
        return new Copies<>(collections, "training_copies", EntityTrainingState.class);
    }

    @Bean
    Subscription entityTrainings(Copies<EntityTrainingState> trainingCopies) {
        return Subscription.keeping(
                Topics.TRAINING_ENTITY,
                trainingCopies,
                event -> event.as(EntityTrained.class).training(),
                EntityTrained.class);
    }
}
