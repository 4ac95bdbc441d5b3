package vn.ocop.training.course;

import java.time.Instant;
import java.util.List;
import vn.ocop.training.person.Level;
import vn.ocop.training.person.Trainee;
import vn.ocop.training.person.TraineeKind;

/**
 * A seat in a course, or a place in the row of those who wait for one; without a name. What is known of the trainee is as
 * of the day of the enrolment.
 *
 * @param entityId null for officers
 * @param unit administrative unit of the trainee, null if unknown
 * @param locality id of the city or district of the plan of the entity, null if unknown or for officers
 * @param level null unless an officer
 * @param agency null unless an officer
 * @param by account that enrolled
 */
public record Enrolment(
        String traineeId,
        TraineeKind kind,
        String entityId,
        String unit,
        String locality,
        Level level,
        String agency,
        Instant enrolledAt,
        String by,
        State state) {

    /** Whether it has a seat. */
    public enum State {
        ENROLLED,
        WAITING,
        WITHDRAWN
    }

    static Enrolment of(Trainee trainee, Instant at, String by, State state) {
        return new Enrolment(
                trainee.id(),
                trainee.kind(),
                trainee.entityId(),
                trainee.unit(),
                trainee.locality(),
                trainee.level(),
                trainee.agency(),
                at,
                by,
                state);
    }

    /** The trainee as of the day of the enrolment. */
    Trainee trainee() {
        return new Trainee(
                traineeId, kind, entityId, unit == null ? List.of() : List.of(unit), locality, level, agency);
    }

    boolean is(State asked) {
        return state == asked;
    }

    Enrolment with(State next) {
        return new Enrolment(traineeId, kind, entityId, unit, locality, level, agency, enrolledAt, by, next);
    }
}
