package vn.ocop.registry.programme.target;

import java.math.BigDecimal;

/** How a measured value is held against that of the target. */
public enum Wanted {
    AT_LEAST,
    /** All of them: the plan writes {@code =}. More than all is a denominator that is too small, and no fault of theirs. */
    ALL,
    /** The plan writes {@code khoảng}: met within the tolerance below it; more is no fault. */
    ABOUT;

    boolean isMet(BigDecimal measured, BigDecimal value, BigDecimal tolerance) {
        return switch (this) {
            case AT_LEAST, ALL -> measured.compareTo(value) >= 0;
            case ABOUT -> measured.compareTo(value.subtract(tolerance)) >= 0;
        };
    }
}
