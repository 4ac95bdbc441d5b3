package vn.ocop.trade.entity;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
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
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Subscription;
import vn.ocop.starter.mongo.Collections;

/** What this service knows of entities, from the registry's events: it asks nobody when it answers. */
@Configuration(proxyBeanMethods = false)
class EntityReader {

    @Bean
    Copies<EntityState> entityCopies(Collections collections) {
        return new Copies<>(collections, "entity_copies", EntityState.class);
    }

    @Bean
    Subscription entityEvents(Copies<EntityState> entityCopies, ObjectProvider<EntityFollower> followers) {
        List<EntityFollower> all = followers.orderedStream().toList();
        return Subscription.keeping(
                Topics.REGISTRY_ENTITY,
                event -> take(entityCopies, all, event),
                EntityRegistered.class,
                EntityUpdated.class,
                EntitySuspended.class,
                EntityReinstated.class,
                EntityClosed.class);
    }

    /** Every event of the topic carries the whole state in the same place, so one way of reading serves all. */
    private static void take(Copies<EntityState> copies, List<EntityFollower> followers, IncomingEvent event) {
        EntityState entity = event.as(EntityRegistered.class).entity();
        followers.forEach(follower -> follower.follow(event, entity));
        boolean _ = copies.put(event, entity);
    }
}
