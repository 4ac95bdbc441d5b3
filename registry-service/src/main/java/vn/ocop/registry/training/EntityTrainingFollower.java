package vn.ocop.registry.training;

import vn.ocop.events.EntityTrainingState;
import vn.ocop.starter.event.IncomingEvent;

/**
 * Is told of every event of an entity's training, not only of those that are newer than what is known; it must come to the same when
 * an event comes twice or late. It keeps a copy of what it is told and does nothing else, because all is told again when the
 * copies are made anew.
 */
@FunctionalInterface
public interface EntityTrainingFollower {
    /** @param training as it is after what happened */
    void follow(IncomingEvent event, EntityTrainingState training);
}
