package vn.ocop.events;

/**
 * A product is on a channel, or what is told of its place there has changed.
 *
 * @param listingId which of its listings
 */
public record ProductListed(String listingId, MarketState market) implements MarketEvent {}
