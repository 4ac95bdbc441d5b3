package vn.ocop.registry.training;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.EntityTrained;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.OfficerTrained;
import vn.ocop.events.OfficerTrainingState;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.Subscription;
import vn.ocop.starter.mongo.Collections;

/** What the people of entities and the officers of the programme were trained in, from the training service's events. */
@Configuration(proxyBeanMethods = false)
class TrainingReader {

    @Bean
    Copies<EntityTrainingState> trainingCopies(Collections collections) {
        return new Copies<>(collections, "training_copies", EntityTrainingState.class);
    }

    @Bean
    Subscription entityTrainings(
            Copies<EntityTrainingState> trainingCopies, ObjectProvider<EntityTrainingFollower> followers) {
        List<EntityTrainingFollower> all = followers.orderedStream().toList();
        return Subscription.keeping(
                Topics.TRAINING_ENTITY,
                event -> {
                    EntityTrainingState training = event.as(EntityTrained.class).training();
                    all.forEach(follower -> follower.follow(event, training));
                    boolean _ = trainingCopies.put(event, training);
                },
                EntityTrained.class);
    }

    @Bean
    Subscription officerTrainings(ObjectProvider<OfficerTrainingFollower> followers) {
        List<OfficerTrainingFollower> all = followers.orderedStream().toList();
        return Subscription.keeping(
                Topics.TRAINING_OFFICER,
                event -> {
                    OfficerTrainingState training =
                            event.as(OfficerTrained.class).training();
                    all.forEach(follower -> follower.follow(event, training));
                },
                OfficerTrained.class);
    }
}
