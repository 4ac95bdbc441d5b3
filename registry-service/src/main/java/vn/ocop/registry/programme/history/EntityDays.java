package vn.ocop.registry.programme.history;

import com.mongodb.client.MongoIterable;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.registry.entity.EntityFollower;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Kept;
import vn.ocop.starter.event.KeptDays;
import vn.ocop.starter.mongo.Collections;

/** Every entity in every version. */
@Component
public class EntityDays implements EntityFollower {
    private final KeptDays<EntityState> days;

    /** @param collections where they are kept */
    public EntityDays(Collections collections) {
        this.days = new KeptDays<>(collections, "programme_entity_days", EntityState.class);
    }

    @Override
    public void follow(IncomingEvent event, EntityState entity) {
        days.put(event, entity);
    }

    /** The entities that the register knew on that day, by id, closed ones too. */
    public Map<String, Kept<EntityState>> on(LocalDate day) {
        return days.on(day);
    }

    /** The same, and those that the register learned of later as they first were: a certificate may be older than it. */
    public Map<String, Kept<EntityState>> onOrFirst(LocalDate day) {
        return days.onOrFirst(day);
    }

    /** Every version, in the order of days, read as the caller goes. */
    public MongoIterable<Kept<EntityState>> inOrder() {
        return days.inOrder();
    }
}
