package vn.ocop.registry.entity;

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
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Subscription;

/** The register reads what it told of entities itself: whatever follows them can be built again from the beginning. */
@Configuration(proxyBeanMethods = false)
class EntityReader {

    @Bean
    Subscription entityEvents(ObjectProvider<EntityFollower> followers, ObjectProvider<EntityReaction> reactions) {
        List<EntityFollower> all = followers.orderedStream().toList();
        List<EntityReaction> after = reactions.orderedStream().toList();
        return Subscription.keeping(
                        Topics.REGISTRY_ENTITY,
                        event -> all.forEach(follower -> follower.follow(event, read(event))),
                        EntityRegistered.class,
                        EntityUpdated.class,
                        EntitySuspended.class,
                        EntityReinstated.class,
                        EntityClosed.class)
                .then(event -> after.forEach(reaction -> reaction.react(event, read(event))));
    }

    /** Every event of the topic carries the whole state in the same place, so one way of reading serves all. */
    private static EntityState read(IncomingEvent event) {
        return event.as(EntityRegistered.class).entity();
    }
}
