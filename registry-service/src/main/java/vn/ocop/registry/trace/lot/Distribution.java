package vn.ocop.registry.trace.lot;

import java.time.Instant;
import java.util.List;

/**
 * Who got a lot and what was made of it.
 *
 * @param complete false if there is more than a list can tell; then the lots named last must be followed one by one
 * @param lots how many lots it tells of, the first one included
 */
record Distribution(boolean complete, int lots, List<Delivery> deliveries) {

    /**
     * A shipment that stands.
     *
     * @param lot id of the lot that was shipped: the one that was asked for, or one that was made of it
     * @param event id of the event that tells of it
     */
    record Delivery(
            String lot, String code, String product, String event, Instant at, String recipient, Quantity quantity) {}
}
