package vn.ocop.registry.catalogue;

import vn.ocop.events.MarketState;

/**
 * Where a product can be bought today.
 *
 * @param kind of the channel, for example SUPERMARKET
 * @param url page of the product there, null if none
 * @param priceFrom lowest price, VND; null if unknown
 * @param priceTo highest price, VND; null if unknown
 */
public record OnSale(String channel, String kind, String url, Long priceFrom, Long priceTo) {
    static OnSale of(MarketState.Listing listing) {
        return new OnSale(listing.channel(), listing.kind(), listing.url(), listing.priceFrom(), listing.priceTo());
    }
}
