package vn.ocop.registry.programme.task;

import java.time.LocalDate;
import java.util.List;

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

    ReportVersion version(String id, LocalDate today) {
        return new ReportVersion(id, text, figures, evidence, reportedOn == null ? today : reportedOn, reason, null);
    }
}
