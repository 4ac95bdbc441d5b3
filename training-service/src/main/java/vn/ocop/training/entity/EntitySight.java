package vn.ocop.training.entity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.events.Unit;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;
import vn.ocop.training.Roles;

/**
 * Who may know what training an entity needs and takes: office, training agency and inspection of all, a producer of its
 * own, a commune of those in its units.
 */
@Component
public class EntitySight {
    private static final List<String> OF_ALL = List.of(Roles.OFFICE, Roles.TRAINING, Roles.AUDITOR);
    private final Copies<EntityState> entities;
    private final Jurisdiction jurisdiction;

    EntitySight(Copies<EntityState> entities, Jurisdiction jurisdiction) {
        this.entities = entities;
        this.jurisdiction = jurisdiction;
    }

    /** @throws Refusal if there is no such entity, or it is another's */
    public EntityState of(String id, Caller caller) {
        EntityState entity = entities.find(id).orElseThrow(() -> Refusal.notFound("entity", id));
        if (!sees(caller, entity)) {
            throw Refusal.forbidden("not-your-entity");
        }
        return entity;
    }

    /** Whether the caller may know it of that entity. */
    public boolean sees(Caller caller, EntityState entity) {
        return caller.hasAny(OF_ALL)
                || (caller.has(Roles.PRODUCER) && caller.entities().contains(entity.id()))
                || (caller.has(Roles.COMMUNE) && jurisdiction.covers(caller, units(entity)));
    }

    private static List<String> units(EntityState entity) {
        return Stream.of(entity.unit(), entity.formerUnit())
                .filter(Objects::nonNull)
                .map(Unit::id)
                .toList();
    }
}
