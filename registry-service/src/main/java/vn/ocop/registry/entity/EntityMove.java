package vn.ocop.registry.entity;

import static vn.ocop.registry.entity.EntityStatus.ACTIVE;
import static vn.ocop.registry.entity.EntityStatus.CLOSED;
import static vn.ocop.registry.entity.EntityStatus.REGISTERED;
import static vn.ocop.registry.entity.EntityStatus.SUSPENDED;

import java.util.Set;
import java.util.function.Function;
import vn.ocop.events.EntityClosed;
import vn.ocop.events.EntityEvent;
import vn.ocop.events.EntityReinstated;
import vn.ocop.events.EntityState;
import vn.ocop.events.EntitySuspended;
import vn.ocop.events.EntityUpdated;

/** The moves between the states of an entity: from where, to where, by which rule, and the event that tells of it. */
public enum EntityMove {
    ACTIVATE("only-registered-is-activated", Set.of(REGISTERED), ACTIVE, false, EntityUpdated::new),
    SUSPEND("only-active-is-suspended", Set.of(ACTIVE), SUSPENDED, true, EntitySuspended::new),
    REINSTATE("only-suspended-is-reinstated", Set.of(SUSPENDED), ACTIVE, false, EntityReinstated::new),
    CLOSE("closed-is-final", Set.of(REGISTERED, ACTIVE, SUSPENDED), CLOSED, true, EntityClosed::new);

    private final String rule;
    private final Set<EntityStatus> from;
    private final EntityStatus to;
    private final boolean needsGround;
    private final Function<EntityState, EntityEvent> event;

    EntityMove(
            String rule,
            Set<EntityStatus> from,
            EntityStatus to,
            boolean needsGround,
            Function<EntityState, EntityEvent> event) {
        this.rule = rule;
        this.from = from;
        this.to = to;
        this.needsGround = needsGround;
        this.event = event;
    }

    /** The rule that an illegal move breaks. */
    public String rule() {
        return rule;
    }

    public boolean isAllowedFrom(EntityStatus status) {
        return from.contains(status);
    }

    public EntityStatus to() {
        return to;
    }

    /** Whether it must say why. */
    public boolean needsGround() {
        return needsGround;
    }

    Record event(EntityState state) {
        return (Record) event.apply(state);
    }
}
