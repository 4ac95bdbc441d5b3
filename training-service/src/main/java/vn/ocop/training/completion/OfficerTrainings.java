package vn.ocop.training.completion;

import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import vn.ocop.events.OfficerTrained;
import vn.ocop.events.OfficerTrainingState;
import vn.ocop.events.Topics;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.training.record.Completions;

/** The training of all officers, published without names. */
@Component
public class OfficerTrainings {
    private static final AggregateType<OfficerTraining> TYPE = new AggregateType<>(
            "training",
            OfficerTraining.class,
            "officer_trainings",
            Topics.TRAINING_OFFICER,
            (_, _) -> new BsonDocument(),
            List.of());
    private final Restated<OfficerTraining> trainings;
    private final Completions completions;

    OfficerTrainings(AggregateStores stores, Completions completions) {
        this.trainings =
                new Restated<>(stores.of(TYPE).aggregates(), (id, state) -> new OfficerTrained(state.published(id)));
        this.completions = completions;
    }

    /** States it anew from the officer's completions. */
    void update(String officerId) {
        trainings.restate(officerId, () -> OfficerTraining.of(completions.ofTrainee(officerId)));
    }

    /** Empty if the officer has completed no course. */
    public Optional<OfficerTrainingState> find(String officerId) {
        return trainings.find(officerId, state -> state.published(officerId));
    }
}
