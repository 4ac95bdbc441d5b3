package vn.ocop.events;

import java.time.LocalDate;
import java.util.List;

/**
 * A product is off one or more channels.
 *
 * @param reason ENDED (somebody took it off, or its time was over), EXPIRED, REVOKED, WITHDRAWN, NOT_RECOGNISED (the star
 *     was corrected away), TOO_FEW_STARS or GROUP_NOT_TAKEN (what the channel demands), CHANNEL_CLOSED. Be ready for more
 * @param on first day without them, which may lie before the day of the event; null if it is that day
 * @param ended the listings that ended
 */
public record ProductDelisted(String reason, LocalDate on, List<MarketState.Listing> ended, MarketState market)
        implements MarketEvent {}
