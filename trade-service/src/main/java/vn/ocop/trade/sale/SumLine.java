package vn.ocop.trade.sale;

import java.math.BigDecimal;
import java.util.List;

/**
 * The sales that have something in common.
 *
 * @param key the month, channel, product or whatever they have in common; {@code none} for sales without one
 * @param name its name, null if it has none beside the key
 * @param sales how many
 * @param value their value, whole đồng
 * @param quantities their quantities, each unit for itself
 * @param withoutQuantity how many say no quantity
 */
record SumLine(String key, String name, long sales, long value, List<Quantity> quantities, long withoutQuantity) {

    /** How much of a unit, in how many sales. */
    record Quantity(String unit, BigDecimal quantity, long sales) {}
}
