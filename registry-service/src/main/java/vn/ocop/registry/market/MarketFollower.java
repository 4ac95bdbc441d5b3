package vn.ocop.registry.market;

import vn.ocop.events.MarketEvent;
import vn.ocop.starter.event.IncomingEvent;

/**
 * Is told of every event of a product on the market, not only of those that are newer than what is known; it must come to the same when
 * an event comes twice or late.
 */
@FunctionalInterface
public interface MarketFollower {
    /** @param happened the event itself, which tells what ended */
    void follow(IncomingEvent event, MarketEvent happened);
}
