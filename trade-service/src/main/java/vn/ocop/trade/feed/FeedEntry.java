package vn.ocop.trade.feed;

import java.time.LocalDate;
import vn.ocop.trade.product.Loss;

/**
 * What the feed tells of a product: it is in the catalogue, or it is to be taken off.
 *
 * @param removed why it is to be taken off, null while it holds a star
 * @param product null if it is to be taken off
 */
public record FeedEntry(Loss removed, FeedProduct product) {
    static FeedEntry held(FeedProduct product) {
        return new FeedEntry(null, product);
    }

    static FeedEntry removed(Loss why) {
        return new FeedEntry(why, null);
    }

    boolean isRemoved() {
        return removed != null;
    }

    /** As it is on that day: a star ends at midnight, also before anybody has written so. */
    FeedEntry on(LocalDate day) {
        return product != null && day.isAfter(product.certification().validUntil()) ? removed(Loss.EXPIRED) : this;
    }
}
