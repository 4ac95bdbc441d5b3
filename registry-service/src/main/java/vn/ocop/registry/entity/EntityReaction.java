package vn.ocop.registry.entity;

import vn.ocop.events.EntityState;
import vn.ocop.starter.event.IncomingEvent;

/**
 * Acts after every event of an entity, once its {@link EntityFollower followers} have kept what they need; it must come to
 * the same when an event comes twice or late. Unlike them it is not told again when copies are made anew.
 */
@FunctionalInterface
public interface EntityReaction {
    /** @param entity as it is after what happened */
    void react(IncomingEvent event, EntityState entity);
}
