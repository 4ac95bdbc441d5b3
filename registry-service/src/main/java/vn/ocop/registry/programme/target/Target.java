package vn.ocop.registry.programme.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.text.Label;

/**
 * A target of a programme.
 *
 * @param code number of the target in its programme, with the programme's years
 * @param decision the decision that set it, and where
 * @param value products or percent
 * @param tolerance what {@link Wanted#ABOUT} lets be missing, null otherwise
 * @param year by the end of which it is to be met
 * @param together whether the readings are parts that all have to be met; otherwise the first is the plan's own wording and
 *     the others show what else it may mean
 */
record Target(
        String code,
        String decision,
        Label title,
        TargetUnit unit,
        Wanted wanted,
        BigDecimal value,
        BigDecimal tolerance,
        int year,
        boolean together,
        List<Reading> readings) {
    private static final int DECEMBER = 12;
    private static final int LAST = 31;

    /** Last day on which it can be met. */
    LocalDate end() {
        return LocalDate.of(year, DECEMBER, LAST);
    }

    /** @throws Refusal if the target has no such reading; the first without a code */
    Reading reading(String asked) {
        if (asked == null) {
            return readings.getFirst();
        }
        return readings.stream()
                .filter(reading -> reading.code().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed(
                        "reading",
                        "one-of",
                        String.join(", ", readings.stream().map(Reading::code).toList())));
    }

    /** The same value held against what was measured by one reading. */
    Progress progress(Tally tally, LocalDate day) {
        if (!tally.isKnown()) {
            return Progress.UNKNOWN;
        }
        boolean met = unit == TargetUnit.PRODUCTS
                ? wanted.isMet(BigDecimal.valueOf(tally.numerator()), value, tolerance)
                : tally.shareIs(wanted, value, tolerance);
        if (met) {
            return Progress.MET;
        }
        return day.isAfter(end()) ? Progress.NOT_MET : Progress.ON_THE_WAY;
    }

    /** Where the target stands when its readings stand so, in their order. */
    Progress progress(List<Progress> ofReadings) {
        if (!together) {
            return ofReadings.getFirst();
        }
        if (ofReadings.contains(Progress.NOT_MET)) {
            return Progress.NOT_MET;
        }
        if (ofReadings.contains(Progress.ON_THE_WAY)) {
            return Progress.ON_THE_WAY;
        }
        return ofReadings.contains(Progress.UNKNOWN) ? Progress.UNKNOWN : Progress.MET;
    }
}
