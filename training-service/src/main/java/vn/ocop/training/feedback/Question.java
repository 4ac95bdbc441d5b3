package vn.ocop.training.feedback;

import java.time.LocalDate;
import vn.ocop.starter.text.Label;

/**
 * A question that is answered with 1 (worst) to 5 (best).
 *
 * @param validTo last day on which it is asked, null while it is
 */
record Question(String code, Label label, LocalDate validFrom, LocalDate validTo) {
    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    boolean isAskedOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
