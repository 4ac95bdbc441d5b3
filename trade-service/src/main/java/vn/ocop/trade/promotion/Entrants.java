package vn.ocop.trade.promotion;

import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;
import vn.ocop.trade.Roles;
import vn.ocop.trade.entity.EntityRights;

/** Entities that may take part, and who may speak for them. */
@Component
class Entrants {
    private static final Set<String> ACTIVE = Set.of("REGISTERED", "ACTIVE");
    private final Copies<EntityState> entities;
    private final Records<EntityState> records;
    private final EntityRights rights;
    private final Jurisdiction jurisdiction;

    Entrants(Copies<EntityState> entityCopies, EntityRights rights, Jurisdiction jurisdiction) {
        this.entities = entityCopies;
        this.records =
                new Records<>(EntityState.class, entityCopies.collection().getCodecRegistry());
        this.rights = rights;
        this.jurisdiction = jurisdiction;
    }

    /**
     * An entity that may take part.
     *
     * @throws Refusal if it is not known, suspended or closed, or not the caller's to speak for
     */
    EntityState active(String entityId, Caller by) {
        EntityState entity = rights.speakFor(entityId, by);
        if (!ACTIVE.contains(entity.state())) {
            throw Refusal.conflict("entity-not-active", entity.name());
        }
        return entity;
    }

    /** The same for several whom an officer asks, in one question. */
    List<EntityState> active(List<String> entityIds, Caller by) {
        Map<String, EntityState> known = known(entityIds);
        Faults faults = new Faults();
        for (int i = 0; i < entityIds.size(); i++) {
            EntityState entity = known.get(entityIds.get(i));
            faults.require(
                    entity != null && ACTIVE.contains(entity.state()), "entities[" + i + "]", "no-active-entity");
        }
        faults.refuseIfAny();
        if (!known.values().stream().allMatch(entity -> rights.isInCharge(entity, by))) {
            throw Refusal.forbidden("not-your-entity");
        }
        return List.copyOf(known.values());
    }

    /** @throws Refusal unless the caller may speak for the entity */
    void requireFor(String entityId, Caller by) {
        EntityState _ = rights.speakFor(entityId, by);
    }

    /** Whether the caller sees the application. */
    boolean sees(Caller caller, Application application) {
        return EntityRights.seesAll(caller)
                || (caller.has(Roles.PRODUCER) && caller.entities().contains(application.entityId()))
                || (caller.has(Roles.COMMUNE) && jurisdiction.covers(caller, application.units()));
    }

    private Map<String, EntityState> known(Collection<String> ids) {
        Map<String, EntityState> known = new HashMap<>();
        entities.collection()
                .find(in("_id", ids))
                .map(found -> records.read(found.getDocument("copy")))
                .forEach(entity -> known.put(entity.id(), entity));
        return known;
    }
}
