package vn.ocop.events;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a product is sold and shown. Days are those of Vietnam.
 *
 * @param productId id of the product in the register
 * @param entityId id of who makes it
 * @param listings where it is listed now
 * @param promotions where it was shown, the newest first; at most the last 50
 */
public record MarketState(String productId, String entityId, List<Listing> listings, List<Promotion> promotions) {

    /**
     * A product on a sales channel.
     *
     * @param channelId id of the channel
     * @param channel name of the channel
     * @param kind SUPERMARKET, CONVENIENCE_STORE, E_COMMERCE, OCOP_POINT, TOURIST_SITE, OWN_SHOP or EXPORT. Be ready for more
     * @param url page of the product there, null if none
     * @param from first day
     * @param until last day that is foreseen, null if open
     * @param priceFrom lowest price, VND; null if unknown
     * @param priceTo highest price, VND; null if unknown
     */
    public record Listing(
            String id,
            String channelId,
            String channel,
            String kind,
            String url,
            LocalDate from,
            LocalDate until,
            Long priceFrom,
            Long priceTo) {}

    /**
     * An occasion on which it was shown.
     *
     * @param eventId id of the occasion
     * @param name its name
     * @param kind FAIR, EXHIBITION, FORUM, TRADE_MISSION or LIVESTREAM. Be ready for more
     * @param scope PROVINCE, OUTSIDE or ABROAD
     */
    public record Promotion(String eventId, String name, String kind, String scope, LocalDate from, LocalDate to) {}
}
