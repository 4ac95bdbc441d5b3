package vn.ocop.registry.programme.history;

import com.mongodb.client.MongoIterable;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.OfficerTrainingState;
import vn.ocop.registry.training.EntityTrainingFollower;
import vn.ocop.registry.training.OfficerTrainingFollower;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Kept;
import vn.ocop.starter.event.KeptDays;
import vn.ocop.starter.mongo.Collections;

/**
 * What the people of entities and the officers were trained in, in every version that was told. A completion is never taken
 * back, so what any version told of days stays true; the day of an event says only when it was told.
 */
@Component
public class Trainings implements EntityTrainingFollower, OfficerTrainingFollower {
    private final KeptDays<EntityTrainingState> entities;
    private final KeptDays<OfficerTrainingState> officers;

    /** @param collections where they are kept */
    public Trainings(Collections collections) {
        this.entities = new KeptDays<>(collections, "programme_training_days", EntityTrainingState.class);
        this.officers = new KeptDays<>(collections, "programme_officer_days", OfficerTrainingState.class);
    }

    /** All versions of the training of entities' people, in the order of the days on which they were told. */
    public MongoIterable<Kept<EntityTrainingState>> ofEntities() {
        return entities.inOrder();
    }

    /** All versions of the training of officers, in the order of the days on which they were told. */
    public MongoIterable<Kept<OfficerTrainingState>> ofOfficers() {
        return officers.inOrder();
    }

    @Override
    public void follow(IncomingEvent event, EntityTrainingState training) {
        entities.put(event, training);
    }

    @Override
    public void follow(IncomingEvent event, OfficerTrainingState training) {
        officers.put(event, training);
    }
}
