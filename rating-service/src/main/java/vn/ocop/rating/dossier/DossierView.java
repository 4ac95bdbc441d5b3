package vn.ocop.rating.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.rating.recognition.Round;
import vn.ocop.rating.scoring.MissedMinimum;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A dossier as signed-in callers see it.
 *
 * @param registration without the signer for those who need not reach the entity
 * @param due day on which the nearest running term ends, null where none runs
 * @param dueSure whether it was counted by a calendar that had been entered whole
 * @param overdue whether that day has passed
 * @param decideBy last day for the whole procedure, null where none is set
 * @param training what the entity's people have been trained in, by the training service: evidence for criteria of staff and
 *     safety briefing in tourism; null if nothing is known
 * @param findings what does not fit: other papers, the registry or the calendar say otherwise
 */
record DossierView(
        String id,
        long version,
        Instant changedAt,
        Round round,
        Subject product,
        String criteriaVersion,
        int criteriaSet,
        Stage stage,
        LocalDate submittedOn,
        Registration registration,
        List<Answer> selfAssessment,
        SelfScore score,
        List<Evidence> evidence,
        EntityTrainingState training,
        List<Supplement> supplements,
        String asked,
        Reception reception,
        CommuneReport communeReport,
        String session,
        Concluded council,
        CentralResult central,
        Decision decision,
        LocalDate due,
        Boolean dueSure,
        boolean overdue,
        LocalDate decideBy,
        List<Finding> findings,
        List<StepTaken> steps) {

    /** What a council concluded, in short; the whole is in its session. */
    record Concluded(
            String session,
            LocalDate heldOn,
            String mean,
            Integer star,
            List<MissedMinimum> missed,
            List<String> grounds,
            List<String> remarks) {}

    /** Something that does not fit, in the caller's language. */
    record Finding(String code, String criterion, String text) {}

    /** A dossier in a list. */
    record Line(
            String id,
            long version,
            Round round,
            Subject product,
            Stage stage,
            LocalDate submittedOn,
            Integer star,
            LocalDate due,
            boolean overdue) {}

    static Line line(Versioned<Dossier> stored, LocalDate today) {
        Dossier dossier = stored.state();
        LocalDate due = dossier.course().due();
        return new Line(
                stored.id(),
                stored.version(),
                dossier.round(),
                dossier.subject(),
                dossier.course().stage(),
                dossier.course().submittedOn(),
                dossier.judgement().star(),
                due,
                due != null && due.isBefore(today));
    }

    static DossierView of(
            Versioned<Dossier> stored,
            SelfScore score,
            List<Evidence> evidence,
            EntityTrainingState training,
            List<Finding> findings,
            boolean contact,
            LocalDate today) {
        Dossier dossier = stored.state();
        Course course = dossier.course();
        Judgement judgement = dossier.judgement();
        LocalDate due = course.due();
        return new DossierView(
                stored.id(),
                stored.version(),
                stored.changedAt(),
                dossier.round(),
                dossier.subject(),
                dossier.criteriaVersion(),
                dossier.criteriaSet(),
                course.stage(),
                course.submittedOn(),
                registration(dossier.content().registration(), contact),
                dossier.content().answers(),
                score,
                evidence,
                training,
                dossier.content().supplements(),
                course.asked(),
                course.reception(),
                course.report(),
                judgement.session(),
                concluded(judgement.council()),
                judgement.central(),
                judgement.decision(),
                due,
                course.stage() == Stage.RECEIVED ? course.reception().dueSure() : null,
                due != null && due.isBefore(today),
                course.decideBy(),
                findings,
                course.steps());
    }

    private static Registration registration(Registration given, boolean contact) {
        return given == null || contact ? given : given.withoutRepresentative();
    }

    private static Concluded concluded(CouncilConclusion conclusion) {
        return conclusion == null
                ? null
                : new Concluded(
                        conclusion.session(),
                        conclusion.heldOn(),
                        conclusion.result().mean().shown().toPlainString(),
                        conclusion.result().star(),
                        conclusion.result().missed(),
                        conclusion.result().grounds(),
                        conclusion.remarks());
    }
}
