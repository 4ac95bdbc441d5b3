package vn.ocop.training.coverage;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Kept;
import vn.ocop.starter.event.KeptDays;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.training.entity.EntityFollower;

/** Every version of every entity that the registry told of, with the day of its event. */
@Component
class EntityHistory implements EntityFollower {
    private final KeptDays<EntityDay> days;

    EntityHistory(Collections collections) {
        this.days = new KeptDays<>(collections, "entity_days", EntityDay.class);
    }

    @Override
    public void follow(IncomingEvent event, EntityState entity) {
        days.put(event, EntityDay.of(entity));
    }

    /** The entities that were to be trained on that day, each in the newest version of the day. */
    List<EntityDay> on(LocalDate day) {
        return days.on(day).values().stream()
                .map(Kept::state)
                .filter(EntityDay::counts)
                .toList();
    }
}
