package vn.ocop.registry.product;

import vn.ocop.events.ProductState;
import vn.ocop.starter.event.IncomingEvent;

/**
 * Is told of every event of a product, not only of those that are newer than what is known; it must come to the same when
 * an event comes twice or late. It keeps a copy of what it is told and does nothing else, because all is told again when the
 * copies are made anew.
 */
@FunctionalInterface
public interface ProductFollower {
    /** @param product as it is after what happened */
    void follow(IncomingEvent event, ProductState product);
}
