package vn.ocop.trade.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.trade.Amounts;

/**
 * Goods that were handed over.
 *
 * @param id given when it is entered
 * @param milestoneId milestone that it serves, null if none
 * @param day not before the contract was signed, not later than today
 * @param quantity null if unknown
 * @param unit unit of the quantity, null without one
 * @param value whole đồng
 * @param saleId id of the sale that was made of it, null if none was
 */
public record Delivery(
        String id,
        String milestoneId,
        String productId,
        LocalDate day,
        BigDecimal quantity,
        String unit,
        BigDecimal value,
        String saleId) {

    public Delivery {
        quantity = Amounts.plain(quantity);
        value = Amounts.plain(value);
    }

    void check(Terms terms, LocalDate today, Faults faults) {
        new Texts(faults).needed(productId, "productId", Texts.NAME);
        faults.require(terms.has(milestoneId), "milestoneId", "unknown");
        faults.require(productId == null || terms.names(productId), "productId", "not-in-contract");
        faults.require(day != null, "day", "required");
        faults.require(day == null || !day.isAfter(today), "day", "in-future");
        faults.require(day == null || !day.isBefore(terms.signedOn()), "day", "too-early", terms.signedOn());
        Amounts.checkQuantity(quantity, "quantity", unit, "unit", faults);
        faults.require(value != null, "value", "required");
        Amounts.checkValue(value, "value", faults);
    }

    boolean isSold() {
        return saleId != null;
    }

    /** The same delivery, of which that sale was made. */
    Delivery soldAs(String sale) {
        return new Delivery(id, milestoneId, productId, day, quantity, unit, value, sale);
    }
}
