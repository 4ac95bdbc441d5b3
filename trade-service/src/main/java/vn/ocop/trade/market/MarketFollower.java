package vn.ocop.trade.market;

import vn.ocop.starter.event.IncomingEvent;

/**
 * Is told of every event of a product on the market once it is published, at least once, those of one product in order; it
 * must come to the same when an event comes twice. One that throws gets the event again.
 */
@FunctionalInterface
public interface MarketFollower {
    /** @param event product-listed, product-delisted or product-promoted */
    void follow(IncomingEvent event);
}
