package vn.ocop.rating.inspection;

import java.time.LocalDate;
import vn.ocop.rating.recognition.RevocationGround;
import vn.ocop.rating.recognition.Terms;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.text.Label;

/**
 * An inspection as it is shown; other fields as in {@link Inspection}.
 *
 * @param groundLabel what the ground of a proposed revocation means, null for another outcome
 * @param due day by which what it waits for is to happen, null if there is none
 * @param overdue whether that day is over, as of today
 */
record InspectionView(
        String id,
        long version,
        Subject subject,
        Plan plan,
        Conclusion conclusion,
        Label groundLabel,
        Closing closing,
        Inspection.State state,
        LocalDate due,
        boolean overdue) {

    static InspectionView of(Versioned<Inspection> stored, Terms terms, LocalDate today) {
        Inspection inspection = stored.state();
        return new InspectionView(
                stored.id(),
                stored.version(),
                inspection.subject(),
                inspection.plan(),
                inspection.conclusion(),
                inspection.conclusion() == null ? null : ground(inspection.conclusion(), terms),
                inspection.closing(),
                inspection.state(),
                inspection.due(),
                inspection.isOverdueOn(today));
    }

    private static Label ground(Conclusion conclusion, Terms terms) {
        return terms.on(conclusion.on())
                .ground(conclusion.ground())
                .map(RevocationGround::label)
                .orElse(null);
    }
}
