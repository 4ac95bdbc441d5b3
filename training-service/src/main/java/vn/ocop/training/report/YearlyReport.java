package vn.ocop.training.report;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.training.coverage.CoverageRow;
import vn.ocop.training.coverage.TargetGroup;

/**
 * The training of a year (tasks III.1 to III.4 of the plan, Decision 2822/QĐ-UBND, Annex 1).
 *
 * @param on day of the coverage: the last one of the year, or today while it lasts
 * @param coverage of the whole province on that day, and by agency
 */
record YearlyReport(int year, LocalDate on, List<YearlyRow> items, List<Reached> coverage) {
    /**
     * How far a group has come.
     *
     * @param figure of the province
     * @param agencies officers by their own agency; entities and workers by the agency whose courses trained them, of all
     */
    record Reached(TargetGroup audience, CoverageRow figure, List<CoverageRow> agencies) {}

    /** Share of the group in the province in percent, null where there is nobody. */
    String share(TargetGroup group) {
        return of(group).figure().share();
    }

    /** Share of the group that is the agency's in percent, null where there is nobody. */
    String share(TargetGroup group, String agency) {
        for (CoverageRow row : of(group).agencies()) {
            if (row.value().equals(agency)) {
                return row.share();
            }
        }
        return null;
    }

    private Reached of(TargetGroup group) {
        return coverage.stream()
                .filter(reached -> reached.audience() == group)
                .findFirst()
                .orElseThrow();
    }
}
