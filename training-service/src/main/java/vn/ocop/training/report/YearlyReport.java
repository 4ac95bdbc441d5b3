package vn.ocop.training.report;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.training.coverage.CoverageRow;
import vn.ocop.training.coverage.TargetGroup;

/**
 * The training of a year (tasks III.1 to III.4 of the plan, Decision 2822/QĐ-UBND, Annex 1).
 *
 * @param on day of the coverage: the last one of the year, or today while it lasts
 * @param coverage of the whole province on that day
 */
record YearlyReport(int year, LocalDate on, List<YearlyRow> items, List<Reached> coverage) {
    /** How far a group has come. */
    record Reached(TargetGroup audience, CoverageRow figure) {}

    /** Share of the group in percent, null where there is nobody. */
    String share(TargetGroup group) {
        // The list has every group; the share itself may be null, which no stream of shares could hold.
        return coverage.stream()
                .filter(reached -> reached.audience() == group)
                .findFirst()
                .orElseThrow()
                .figure()
                .share();
    }
}
