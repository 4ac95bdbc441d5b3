package vn.ocop.registry.programme.task;

import java.math.BigDecimal;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * A figure of a report, for example 12 inspections.
 *
 * @param name what was counted
 * @param unit in which, null for a bare number
 */
public record Figure(String name, BigDecimal value, String unit) {
    private static final int LONGEST_UNIT = 50;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 4;

    void check(Faults faults, String field) {
        new Texts(faults).needed(name, field + ".name", Texts.NAME).optional(unit, field + ".unit", LONGEST_UNIT);
        faults.require(value != null, field + ".value", "required");
        faults.require(
                value == null
                        || (value.precision() <= MOST_DIGITS && value.scale() >= 0 && value.scale() <= MOST_DECIMALS),
                field + ".value",
                "figure",
                MOST_DIGITS,
                MOST_DECIMALS);
    }
}
