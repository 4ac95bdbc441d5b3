package vn.ocop.rating.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way of a dossier so far.
 *
 * @param steps every step, oldest first
 * @param submittedOn day on which it was handed in, null before
 * @param asked what the entity has been asked to complete, null if nothing
 * @param councilBefore day before which a council must have met on it, null before it was proposed
 * @param decideBy last day for the whole procedure, null where none is set: a re-assessment has one
 */
public record Course(
        Stage stage,
        List<StepTaken> steps,
        LocalDate submittedOn,
        Reception reception,
        String asked,
        CommuneReport report,
        LocalDate councilBefore,
        LocalDate decideBy) {

    static Course begun(Acting by) {
        return new Course(Stage.DRAFT, List.of(by.step(null, Stage.DRAFT)), null, null, null, null, null, null);
    }

    Course to(Stage next, Acting by) {
        return new Course(
                next, with(by.step(stage, next)), submittedOn, reception, asked, report, councilBefore, decideBy);
    }

    Course submitted(LocalDate lastDay, Acting by) {
        Course next = to(Stage.SUBMITTED, by);
        return new Course(next.stage, next.steps, by.day(), reception, asked, report, councilBefore, lastDay);
    }

    Course received(Reception received, Acting by) {
        Course next = to(Stage.RECEIVED, by);
        return new Course(next.stage, next.steps, submittedOn, received, asked, report, councilBefore, decideBy);
    }

    Course asking(String what, Acting by) {
        List<StepTaken> noted = what == null ? steps : with(by.step(stage, stage));
        return new Course(stage, noted, submittedOn, reception, what, report, councilBefore, decideBy);
    }

    Course reported(CommuneReport given, Stage next, LocalDate council, Acting by) {
        return new Course(next, with(by.step(stage, next)), submittedOn, reception, asked, given, council, decideBy);
    }

    Course forwarded(LocalDate centralCouncil, Acting by) {
        Course next = to(Stage.AT_MINISTRY, by);
        return new Course(next.stage, next.steps, submittedOn, reception, asked, report, centralCouncil, decideBy);
    }

    /** The day on which the nearest running term ends; null where none runs. */
    LocalDate due() {
        LocalDate step =
                switch (stage) {
                    case RECEIVED -> reception.due();
                    case PROPOSED, CHECKED, IN_COUNCIL, AT_MINISTRY -> councilBefore;
                    default -> null;
                };
        boolean whole = decideBy != null && stage != Stage.DRAFT && !stage.isFinal();
        return whole && (step == null || decideBy.isBefore(step)) ? decideBy : step;
    }

    private List<StepTaken> with(StepTaken step) {
        return Stream.concat(steps.stream(), Stream.of(step)).toList();
    }
}
