package vn.ocop.registry.product;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.EntityClosed;
import vn.ocop.events.EntityEvent;
import vn.ocop.events.EntityReinstated;
import vn.ocop.events.EntitySuspended;
import vn.ocop.events.EntityUpdated;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Subscription;

/** Products follow what happens to their entity: they keep its name, form, place and state. */
@Configuration(proxyBeanMethods = false)
class EntityChanges {

    @Bean
    Subscription productsFollowTheirEntity(Products products) {
        return new Subscription(
                Topics.REGISTRY_ENTITY,
                Map.of(
                        "entity-updated", follow(products, EntityUpdated.class),
                        "entity-suspended", follow(products, EntitySuspended.class),
                        "entity-reinstated", follow(products, EntityReinstated.class),
                        "entity-closed", follow(products, EntityClosed.class)));
    }

    private static Consumer<IncomingEvent> follow(Products products, Class<? extends EntityEvent> type) {
        return event -> products.follow(Owner.of(event.as(type).entity(), event.version()));
    }
}
