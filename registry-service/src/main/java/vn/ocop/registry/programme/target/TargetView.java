package vn.ocop.registry.programme.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.text.Label;

/**
 * A target with what was measured for a day.
 *
 * @param together whether all readings have to be met, as parts of one target
 * @param state where it stands: by its first reading, or by all that have to be met together
 */
public record TargetView(
        String code,
        String decision,
        Label title,
        TargetUnit unit,
        Wanted comparator,
        BigDecimal value,
        BigDecimal tolerance,
        int year,
        boolean together,
        LocalDate on,
        Progress state,
        List<Measured> readings) {

    /**
     * What one reading comes to.
     *
     * @param denominator null for a plain number, or while nobody has told it
     * @param value a number, or percent with one digit, cut and never rounded up; null if it is not known
     * @param how it was computed
     * @param missing why there is no value, null if there is one
     */
    public record Measured(
            String code,
            Label words,
            long numerator,
            Long denominator,
            BigDecimal value,
            Progress state,
            Label how,
            Label missing) {}
}
