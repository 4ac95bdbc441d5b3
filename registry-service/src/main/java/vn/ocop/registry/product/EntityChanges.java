package vn.ocop.registry.product;

import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.registry.entity.EntityReaction;
import vn.ocop.starter.event.IncomingEvent;

/** Products follow what happens to their entity: they keep its name, form, place and state. */
@Component
class EntityChanges implements EntityReaction {
    private static final long BIRTH = 1;
    private final Products products;

    EntityChanges(Products products) {
        this.products = products;
    }

    /** A product is always younger than its entity, so the entity's first version is nothing to follow. */
    @Override
    public void react(IncomingEvent event, EntityState entity) {
        if (event.version() > BIRTH) {
            products.follow(Owner.of(entity, event.version()));
        }
    }
}
