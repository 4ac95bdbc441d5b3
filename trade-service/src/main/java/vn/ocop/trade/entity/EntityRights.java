package vn.ocop.trade.entity;

import static com.mongodb.client.model.Filters.in;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.events.Unit;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;
import vn.ocop.trade.Roles;

/**
 * Who may speak for an entity: the office and the trade agency for all, a producer for its own, a commune for those of its
 * units.
 */
@Component
public class EntityRights {
    private static final List<String> FOR_ALL = List.of(Roles.OFFICE, Roles.TRADE);
    private final Copies<EntityState> entities;
    private final Jurisdiction jurisdiction;

    EntityRights(Copies<EntityState> entityCopies, Jurisdiction jurisdiction) {
        this.entities = entityCopies;
        this.jurisdiction = jurisdiction;
    }

    /**
     * The entity, if the caller may speak for it.
     *
     * @throws Refusal if it is not known, or another's
     */
    public EntityState speakFor(String entityId, Caller caller) {
        EntityState entity = known(entityId);
        if (!mayWrite(entity, caller)) {
            throw Refusal.forbidden("not-your-entity");
        }
        return entity;
    }

    /**
     * The entity, if the caller may commit it to something: a commune may not.
     *
     * @throws Refusal if it is not known, or another's
     */
    public EntityState commit(String entityId, Caller caller) {
        EntityState entity = known(entityId);
        if (!caller.hasAny(FOR_ALL) && !isOwn(entity, caller)) {
            throw Refusal.forbidden("not-your-entity");
        }
        return entity;
    }

    /** Whether the caller is an officer to whom the entity belongs. */
    public boolean isInCharge(EntityState entity, Caller caller) {
        return caller.hasAny(FOR_ALL) || (caller.has(Roles.COMMUNE) && jurisdiction.covers(caller, units(entity)));
    }

    /** As {@link #speakFor} for those who only read; the auditor reads all. */
    public EntityState readOf(String entityId, Caller caller) {
        EntityState entity = known(entityId);
        if (!caller.has(Roles.AUDITOR) && !mayWrite(entity, caller)) {
            throw Refusal.forbidden("not-your-entity");
        }
        return entity;
    }

    /** Whether the caller may speak for the entity. */
    public boolean mayWrite(EntityState entity, Caller caller) {
        return isInCharge(entity, caller) || isOwn(entity, caller);
    }

    /** Whether the caller sees what belongs to every entity. */
    public static boolean seesAll(Caller caller) {
        return caller.has(Roles.AUDITOR) || caller.hasAny(FOR_ALL);
    }

    /**
     * What a list about entities shows: of the one that is asked for, else of those that the caller may speak for. A
     * commune has to ask for one.
     *
     * @param entityId null for all that the caller may see
     * @throws Refusal if it is not known, or another's
     */
    public Criteria visible(String entityId, Caller caller) {
        if (entityId != null) {
            return new Criteria().is("entity", readOf(entityId, caller).id());
        }
        if (seesAll(caller)) {
            return new Criteria();
        }
        if (caller.has(Roles.PRODUCER)) {
            return new Criteria().where(in("keys.entity", caller.entities()), "own of " + caller.subject());
        }
        throw Refusal.malformed("entity", "required");
    }

    /** Ids of the administrative units of the entity, the present one first. */
    public static List<String> units(EntityState entity) {
        return Stream.of(entity.unit(), entity.formerUnit())
                .filter(Objects::nonNull)
                .map(Unit::id)
                .toList();
    }

    private static boolean isOwn(EntityState entity, Caller caller) {
        return caller.has(Roles.PRODUCER) && caller.entities().contains(entity.id());
    }

    private EntityState known(String entityId) {
        if (entityId == null) {
            throw Refusal.invalid("entityId", "required");
        }
        return entities.find(entityId).orElseThrow(() -> Refusal.invalid("entityId", "unknown"));
    }
}
