package vn.ocop.trade.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.ocop.starter.problem.Faults;
import vn.ocop.trade.Amounts;

/**
 * What is to be delivered by a day.
 *
 * @param id its name within the contract, for example {@code 2}
 * @param due last day on which it is in time
 * @param quantity null if only the value counts
 * @param unit unit of the quantity, null without one
 * @param value whole đồng, null if only the quantity counts
 */
public record Milestone(String id, LocalDate due, BigDecimal quantity, String unit, BigDecimal value) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,20}");

    public Milestone {
        quantity = Amounts.plain(quantity);
        value = Amounts.plain(value);
    }

    void check(String field, Faults faults) {
        faults.require(id != null && ID.matcher(id).matches(), field + ".id", "milestone-id");
        faults.require(due != null, field + ".due", "required");
        faults.require(quantity != null || value != null, field, "quantity-or-value");
        Amounts.checkQuantity(quantity, field + ".quantity", unit, field + ".unit", faults);
        Amounts.checkValue(value, field + ".value", faults);
    }
}
