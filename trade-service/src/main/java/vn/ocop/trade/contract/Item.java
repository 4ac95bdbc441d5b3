package vn.ocop.trade.contract;

import java.math.BigDecimal;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.trade.Amounts;

/**
 * Goods of a contract.
 *
 * @param quantity null if it says none
 * @param unit unit of the quantity, null without one
 */
public record Item(String productId, BigDecimal quantity, String unit) {
    public Item {
        quantity = Amounts.plain(quantity);
    }

    void check(String field, Faults faults) {
        new Texts(faults).needed(productId, field + ".productId", Texts.NAME);
        Amounts.checkQuantity(quantity, field + ".quantity", unit, field + ".unit", faults);
    }
}
