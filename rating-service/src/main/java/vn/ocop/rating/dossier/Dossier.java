package vn.ocop.rating.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.procedure.TimeLimits;
import vn.ocop.rating.recognition.Round;
import vn.ocop.rating.scoring.Scorecard;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;

/**
 * The dossier of a product (hồ sơ sản phẩm) on its way from the entity to a decision. What was handed in never changes;
 * every step says who took it, when and on what ground.
 *
 * @param criteriaVersion id of the criteria that it is filled in and judged by
 * @param criteriaSet number of its set there
 */
public record Dossier(
        Round round,
        Subject subject,
        String criteriaVersion,
        int criteriaSet,
        Content content,
        Course course,
        Judgement judgement) {

    static Change<Dossier> opened(Round round, Subject subject, String version, int set, Acting by) {
        Dossier dossier = new Dossier(round, subject, version, set, Content.EMPTY, Course.begun(by), Judgement.NONE);
        return Change.to(dossier, new DossierEvent.Opened(subject.productId(), round));
    }

    /** Fills the registration in. */
    Change<Dossier> registered(Registration registration) {
        require(Stage.DRAFT);
        return Change.to(with(content.with(registration)), new DossierEvent.Registered(registration.committed()));
    }

    /** Fills the self-assessment in. */
    Change<Dossier> selfAssessed(List<Answer> answers, CriteriaSet set) {
        require(Stage.DRAFT);
        Dossier next = with(content.with(answers));
        return Change.to(
                next,
                new DossierEvent.SelfAssessed(
                        answers.size(), next.selfScore(set).total()));
    }

    /**
     * Hands it in; from here on it is frozen.
     *
     * @param pieces the evidence that its answers name
     * @throws Refusal naming all that is missing
     */
    Change<Dossier> submitted(Subject today, CriteriaSet set, List<Evidence> pieces, TimeLimits limits, Acting by) {
        require(Stage.DRAFT);
        Faults faults = new Faults();
        faults.require(content.registration() != null, "registration", "required");
        if (content.registration() != null) {
            content.registration().checkWhole(round != Round.FIRST, set.samples(), faults);
        }
        Scorecard score = selfScore(set);
        Scorecard.check(set, content.choices(), "selfAssessment", faults);
        faults.require(score.open().isEmpty(), "selfAssessment", "criteria-open", String.join(", ", score.open()));
        faults.refuseIfAny();
        LocalDate decideBy = round == Round.REASSESSMENT ? by.day().plusDays(limits.reassessmentDays()) : null;
        Dossier next = new Dossier(
                round,
                today,
                criteriaVersion,
                criteriaSet,
                content.frozen(pieces),
                course.submitted(decideBy, by),
                judgement);
        return Change.to(next, new DossierEvent.Submitted(by.day(), criteriaVersion, criteriaSet, score.total()));
    }

    /** Adds to what was handed in, with its own day and author. */
    Change<Dossier> supplemented(Supplement supplement, Acting by) {
        refuseUnless(course.stage() != Stage.DRAFT && course.stage().isBeforeCouncil());
        Dossier next = new Dossier(
                round,
                subject,
                criteriaVersion,
                criteriaSet,
                content.with(supplement),
                course.asking(null, by),
                judgement);
        return Change.to(
                next,
                new DossierEvent.Supplemented(
                        supplement.criteria(),
                        supplement.evidence().stream().map(Evidence::id).toList()));
    }

    /** The commune receives it. */
    Change<Dossier> received(Reception reception, Acting by) {
        require(Stage.SUBMITTED);
        return moved(course.received(reception, by), judgement, by);
    }

    /** The entity is asked to complete it; the dossier stays where it is. */
    Change<Dossier> asked(Acting by) {
        require(Stage.RECEIVED, Stage.PROPOSED);
        Dossier next = with(course.asking(by.ground(), by));
        return Change.to(next, new DossierEvent.CompletionAsked(course.stage())).because(by.ground());
    }

    /** The commune reports, and proposes the product or turns it down. */
    Change<Dossier> reported(CommuneReport report, TimeLimits limits, Acting by) {
        require(Stage.RECEIVED);
        CommuneReport dated = report.on(by.day());
        Course next = report.proposed()
                ? course.reported(dated, Stage.PROPOSED, limits.councilBefore(by.day()), by)
                : course.reported(dated, Stage.TURNED_DOWN, null, by);
        return report.proposed() ? moved(next, judgement, by) : ended(next, judgement, by);
    }

    /** The programme office finds it complete, or gives it back to the commune with the ground. */
    Change<Dossier> checked(boolean complete, Acting by) {
        require(Stage.PROPOSED);
        return moved(course.to(complete ? Stage.CHECKED : Stage.RECEIVED, by), judgement, by);
    }

    /** A council takes it on its agenda. */
    Change<Dossier> inCouncil(String session, Acting by) {
        require(Stage.CHECKED);
        return moved(course.to(Stage.IN_COUNCIL, by), judgement.at(session), by);
    }

    /** The session that had it was cancelled; another council can take it. */
    Change<Dossier> released(String session, Acting by) {
        require(Stage.IN_COUNCIL);
        refuseUnless(session.equals(judgement.session()));
        return moved(course.to(Stage.CHECKED, by), judgement.at(null), by);
    }

    /** A council concludes. */
    Change<Dossier> judged(CouncilConclusion conclusion, Acting by) {
        require(Stage.IN_COUNCIL);
        refuseUnless(conclusion.session().equals(judgement.session()));
        Dossier next = new Dossier(
                round,
                subject,
                criteriaVersion,
                criteriaSet,
                content,
                course.to(Stage.CONCLUDED, by),
                judgement.with(conclusion));
        return Change.to(
                next,
                new DossierEvent.Judged(
                        conclusion.session(), conclusion.result().star()));
    }

    /** The province sends it on to the ministry. */
    Change<Dossier> forwarded(BigDecimal forwardFrom, TimeLimits limits, Acting by) {
        require(Stage.CONCLUDED);
        if (forwardFrom == null || judgement.mean().applyAsInt(forwardFrom) < 0) {
            throw Refusal.conflict("below-forwarding");
        }
        return moved(course.forwarded(limits.centralCouncilBefore(by.day()), by), judgement, by);
    }

    /** The ministry's result arrives. */
    Change<Dossier> centrallyJudged(CentralResult result, Acting by) {
        require(Stage.AT_MINISTRY);
        return moved(course.to(Stage.CENTRALLY_CONCLUDED, by), judgement.with(result), by);
    }

    /** The province evaluates it again after the ministry has found less. */
    Change<Dossier> again(Acting by) {
        require(Stage.CENTRALLY_CONCLUDED);
        return moved(course.to(Stage.CHECKED, by), Judgement.NONE, by);
    }

    /**
     * It is recognised.
     *
     * @param forwardFrom least mean from which the ministry must have judged, null if there is none
     */
    Change<Dossier> recognised(Decision decision, BigDecimal forwardFrom, Acting by) {
        require(Stage.CONCLUDED, Stage.CENTRALLY_CONCLUDED);
        if (course.stage() == Stage.CONCLUDED
                && forwardFrom != null
                && judgement.mean().applyAsInt(forwardFrom) >= 0) {
            throw Refusal.conflict("forward-first", forwardFrom);
        }
        return ended(course.to(Stage.RECOGNISED, by), judgement.with(decision), by);
    }

    /** It is at its end without recognition. */
    Change<Dossier> notRecognised(boolean recognisable, Acting by) {
        require(Stage.CONCLUDED, Stage.CENTRALLY_CONCLUDED);
        if (recognisable) {
            throw Refusal.conflict("star-is-recognisable", judgement.star());
        }
        return ended(course.to(Stage.NOT_RECOGNISED, by), judgement, by);
    }

    /** The entity takes it back. */
    Change<Dossier> withdrawn(Acting by) {
        refuseUnless(course.stage().isBeforeCouncil());
        return ended(course.to(Stage.WITHDRAWN, by), judgement, by);
    }

    /** Its self-assessment, measured. */
    Scorecard selfScore(CriteriaSet set) {
        return Scorecard.of(set, content.choices());
    }

    private Dossier with(Content next) {
        return new Dossier(round, subject, criteriaVersion, criteriaSet, next, course, judgement);
    }

    private Dossier with(Course next) {
        return new Dossier(round, subject, criteriaVersion, criteriaSet, content, next, judgement);
    }

    private Change<Dossier> moved(Course next, Judgement judged, Acting by) {
        Dossier dossier = new Dossier(round, subject, criteriaVersion, criteriaSet, content, next, judged);
        return Change.to(dossier, new DossierEvent.Moved(course.stage(), next.stage(), by.document()))
                .because(by.ground());
    }

    private Change<Dossier> ended(Course next, Judgement judged, Acting by) {
        Dossier dossier = new Dossier(round, subject, criteriaVersion, criteriaSet, content, next, judged);
        String certificate =
                judged.decision() == null ? null : judged.decision().certificate();
        return Change.to(dossier, new DossierEvent.Ended(next.stage(), certificate))
                .because(by.ground());
    }

    private void require(Stage... allowed) {
        refuseUnless(Arrays.asList(allowed).contains(course.stage()));
    }

    private void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw Refusal.conflict("stage-not-allowed", course.stage());
        }
    }
}
