package vn.ocop.events;

/**
 * A product was shown at a fair, forum, mission or the like.
 *
 * @param eventId id of the occasion
 */
public record ProductPromoted(String eventId, MarketState market) implements MarketEvent {}
