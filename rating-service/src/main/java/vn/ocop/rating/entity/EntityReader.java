package vn.ocop.rating.entity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.EntityClosed;
import vn.ocop.events.EntityRegistered;
import vn.ocop.events.EntityReinstated;
import vn.ocop.events.EntityState;
import vn.ocop.events.EntitySuspended;
import vn.ocop.events.EntityUpdated;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.Subscription;
import vn.ocop.starter.mongo.Collections;

/** What this service knows of entities, from the registry's events: what a dossier says of them is held against it. */
@Configuration(proxyBeanMethods = false)
class EntityReader {

    @Bean
    Copies<EntityState> entityCopies(Collections collections) {
        return new Copies<>(collections, "entity_copies", EntityState.class);
    }

    @Bean
    Subscription entityEvents(Copies<EntityState> entityCopies) {
        return Subscription.keeping(
                Topics.REGISTRY_ENTITY,
                entityCopies,
                event -> event.as(EntityRegistered.class).entity(),
                EntityRegistered.class,
                EntityUpdated.class,
                EntitySuspended.class,
                EntityReinstated.class,
                EntityClosed.class);
    }
}
