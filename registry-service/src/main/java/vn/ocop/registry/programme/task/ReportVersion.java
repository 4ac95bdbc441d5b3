package vn.ocop.registry.programme.task;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * One version of a report; it is never edited.
 *
 * @param id id of the command that made it, by which its repetition is known
 * @param text what was done, and what came of it
 * @param reportedOn day of the report
 * @param reason why it takes the place of the version before, null for the first
 * @param review what the office said to it, null until then
 */
public record ReportVersion(
        String id,
        String text,
        List<Figure> figures,
        List<Evidence> evidence,
        LocalDate reportedOn,
        String reason,
        Review review) {
    private static final int LONGEST_TEXT = 10_000;

    public ReportVersion {
        figures = List.copyOf(figures);
        evidence = List.copyOf(evidence);
    }

    void check(Faults faults) {
        new Texts(faults).needed(text, "text", LONGEST_TEXT).optional(reason, "reason", Texts.LINE);
        for (int i = 0; i < figures.size(); i++) {
            figures.get(i).check(faults, "figures[" + i + "]");
        }
        for (int i = 0; i < evidence.size(); i++) {
            evidence.get(i).check(faults, "evidence[" + i + "]");
        }
    }

    ReportVersion reviewed(Review said) {
        return new ReportVersion(id, text, figures, evidence, reportedOn, reason, said);
    }

    boolean returnedBy(LocalDate day) {
        return review != null && !review.accepted() && !review.on().isAfter(day);
    }
}
