package vn.ocop.trade.notice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Tells that a product is off a channel, or out of a gift set.
 *
 * @param id made of what happened, so that an event that comes twice leaves one notice
 * @param placeId id of the channel or gift set
 * @param place its name
 * @param reason code of the reason; its words are in the message bundle
 * @param why in the words of who did it, null if nobody did
 * @param on first day without the product
 */
public record Notice(
        String id,
        Kind kind,
        Recipients to,
        String productId,
        String product,
        String placeId,
        String place,
        String reason,
        String why,
        LocalDate on,
        Instant at) {

    /** What it is about; more may come. */
    public enum Kind {
        DELISTED,
        GIFT_SET_INCOMPLETE
    }

    public Notice {
        product = product == null ? productId : product;
    }
}
