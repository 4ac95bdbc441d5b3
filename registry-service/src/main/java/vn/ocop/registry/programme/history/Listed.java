package vn.ocop.registry.programme.history;

import java.time.LocalDate;
import vn.ocop.events.MarketState;

/**
 * A product on a sales channel, now, before or later.
 *
 * @param entityId id of who makes it
 * @param kind of the channel, as in {@link MarketState.Listing#kind()}
 * @param firstDay of the listing
 * @param end first day without it; null while none is foreseen
 */
public record Listed(
        String listingId,
        String productId,
        String entityId,
        String channelId,
        String channel,
        String kind,
        LocalDate firstDay,
        LocalDate end) {

    /** One that nothing has taken off: it ends with the last day that is foreseen. */
    static Listed open(MarketState market, MarketState.Listing listing) {
        return of(
                market,
                listing,
                listing.until() == null ? null : listing.until().plusDays(1));
    }

    /** One that was taken off, whatever was foreseen; one that never came is never there. */
    static Listed ended(MarketState market, MarketState.Listing listing, LocalDate on) {
        return of(market, listing, on);
    }

    /** Whether the product is there on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(firstDay) && (end == null || day.isBefore(end));
    }

    private static Listed of(MarketState market, MarketState.Listing listing, LocalDate end) {
        return new Listed(
                listing.id(),
                market.productId(),
                market.entityId(),
                listing.channelId(),
                listing.channel(),
                listing.kind(),
                listing.from(),
                end);
    }
}
