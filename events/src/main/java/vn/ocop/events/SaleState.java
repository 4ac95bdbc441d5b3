package vn.ocop.events;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an entity sold of a product on a channel in a period. A correction is a new revision of the same sale: who adds up
 * takes the newest of each. Days are those of Vietnam.
 *
 * @param id id of the sale; the key of its records is {@code entityId}
 * @param revision 1 when it was recorded, one more with each correction
 * @param state RECORDED, or CANCELLED if it was entered by mistake
 * @param entityId id of who sold
 * @param productId id of the product
 * @param channelId id of the channel, null if it has none in the register of channels
 * @param channelKind as in {@link MarketState.Listing#kind()}, OTHER without a channel
 * @param scope where it was sold: PROVINCE, OUTSIDE or ABROAD
 * @param from first day of the period
 * @param to last day of the period
 * @param quantity how much, null if unknown
 * @param unit unit of the quantity, null if unknown
 * @param value VND
 * @param source SELF_REPORTED, FILE or CONTRACT. Be ready for more
 */
public record SaleState(
        String id,
        int revision,
        String state,
        String entityId,
        String productId,
        String channelId,
        String channelKind,
        String scope,
        LocalDate from,
        LocalDate to,
        BigDecimal quantity,
        String unit,
        long value,
        String source) {}
