package vn.ocop.training.completion;

import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityTrained;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.Topics;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.training.record.Completions;

/** The training of all entities, published. */
@Component
public class EntityTrainings {
    private static final AggregateType<EntityTraining> TYPE = new AggregateType<>(
            "training",
            EntityTraining.class,
            "entity_trainings",
            Topics.TRAINING_ENTITY,
            (_, _) -> new BsonDocument(),
            List.of());
    private final Restated<EntityTraining> trainings;
    private final Completions completions;

    EntityTrainings(AggregateStores stores, Completions completions) {
        this.trainings =
                new Restated<>(stores.of(TYPE).aggregates(), (id, state) -> new EntityTrained(state.published(id)));
        this.completions = completions;
    }

    /** States it anew from the completions of its people. */
    void update(String entityId) {
        trainings.restate(entityId, () -> EntityTraining.of(completions.ofEntity(entityId)));
    }

    /** Empty if none of its people has completed a course. */
    public Optional<EntityTrainingState> find(String entityId) {
        return trainings.find(entityId, state -> state.published(entityId));
    }
}
