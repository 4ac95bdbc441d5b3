package vn.ocop.registry.product;

import vn.ocop.events.RatingState;
import vn.ocop.starter.event.IncomingEvent;

/**
 * Is told of every event of a product's rating, not only of those that are newer than what is known; it must come to the same when
 * an event comes twice or late. It keeps a copy of what it is told and does nothing else, because all is told again when the
 * copies are made anew.
 */
@FunctionalInterface
public interface RatingFollower {
    /** @param rating as it is after what happened */
    void follow(IncomingEvent event, RatingState rating);
}
