package vn.ocop.registry.product;

import vn.ocop.events.RatingState;
import vn.ocop.starter.event.IncomingEvent;

/**
 * Is told of every event of a product's rating, not only of those that are newer than what is known; it must come to the same when
 * an event comes twice or late.
 */
@FunctionalInterface
public interface RatingFollower {
    /** @param rating as it is after what happened */
    void follow(IncomingEvent event, RatingState rating);
}
