package vn.ocop.registry.market;

import vn.ocop.events.MarketEvent;
import vn.ocop.starter.event.IncomingEvent;

/**
 * Is told of every event of a product on the market, not only of those that are newer than what is known; it must come to the same when
 * an event comes twice or late. It keeps a copy of what it is told and does nothing else, because all is told again when the
 * copies are made anew.
 */
@FunctionalInterface
public interface MarketFollower {
    /** @param happened the event itself, which tells what ended */
    void follow(IncomingEvent event, MarketEvent happened);
}
