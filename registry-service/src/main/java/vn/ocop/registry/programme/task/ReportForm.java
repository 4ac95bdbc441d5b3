package vn.ocop.registry.programme.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.ocop.starter.problem.Faults;

/**
 * A report as it is sent.
 *
 * @param year for which it is
 * @param agency who reports; null for the caller's own agency, needed where the office enters the report of another
 * @param unit administrative unit of a people's committee of many (the communes, the former districts)
 * @param reportedOn day of the paper where the office enters it later, null for today
 * @param reason why it takes the place of the version before, only then
 */
public record ReportForm(
        Integer year,
        String agency,
        String unit,
        String text,
        List<Figure> figures,
        List<Evidence> evidence,
        LocalDate reportedOn,
        String reason) {

    private static final int LONGEST_KEY = 64;
    private static final int MOST_FIGURES = 50;
    private static final int MOST_EVIDENCE = 30;

    public ReportForm {
        figures = figures == null ? List.of() : figures;
        evidence = evidence == null ? List.of() : evidence;
    }

    void check(Faults faults) {
        faults.optionalText(agency, "agency", LONGEST_KEY).optionalText(unit, "unit", LONGEST_KEY);
        faults.require(figures.size() <= MOST_FIGURES, "figures", "size", 0, MOST_FIGURES);
        faults.require(!evidence.isEmpty() && evidence.size() <= MOST_EVIDENCE, "evidence", "size", 1, MOST_EVIDENCE);
        faults.require(figures.stream().limit(MOST_FIGURES).noneMatch(Objects::isNull), "figures", "required");
        faults.require(evidence.stream().limit(MOST_EVIDENCE).noneMatch(Objects::isNull), "evidence", "required");
    }

    /** To be asked for only if {@link #check} found nothing. */
    ReportVersion version(String id, LocalDate today) {
        return new ReportVersion(id, text, figures, evidence, reportedOn == null ? today : reportedOn, reason, null);
    }
}
