package vn.ocop.trade.webhook;

import java.time.Instant;

/**
 * An event on its way to a partner.
 *
 * @param partner id of the partner
 * @param event id of the event, also the {@code webhook-id}
 * @param product id of the product it tells of
 * @param version version of the product on the market that the event made
 * @param at when it happened
 * @param body exactly what is sent, however often
 * @param due when it is to be tried, or tried again
 * @param queued when it was put into the queue
 * @param attempts how often it was tried since then
 * @param settled when it came to its end, null while it is pending
 * @param answer what came of the last attempt: a status or a failure; null before the first
 */
public record Delivery(
        String partner,
        String event,
        String type,
        String product,
        long version,
        Instant at,
        String body,
        State state,
        Instant due,
        Instant queued,
        int attempts,
        Instant settled,
        String answer) {

    /** What has become of it. */
    public enum State {
        PENDING,
        /** The partner has answered with 2xx. */
        DELIVERED,
        /** It was tried too often or for too long; it can be replayed. */
        DEAD,
        /** Somebody has given it up. */
        DISCARDED
    }

    static Delivery queued(String partner, StructuredEvent event, Instant at, String body, Instant now) {
        return new Delivery(
                partner,
                event.id(),
                event.type(),
                event.subject(),
                event.aggregateversion(),
                at,
                body,
                State.PENDING,
                now,
                now,
                0,
                null,
                null);
    }

    /** One delivery a partner and event. */
    static String id(String partner, String event) {
        return partner + ":" + event;
    }

    String id() {
        return id(partner, event);
    }
}
