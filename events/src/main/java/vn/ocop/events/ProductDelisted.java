package vn.ocop.events;

import java.util.List;

/**
 * A product is off one or more channels.
 *
 * @param reason ENDED (somebody took it off, or its time was over), EXPIRED, REVOKED, WITHDRAWN or TOO_FEW_STARS. Be ready
 *     for more
 * @param ended the listings that ended
 */
public record ProductDelisted(String reason, List<MarketState.Listing> ended, MarketState market)
        implements MarketEvent {}
