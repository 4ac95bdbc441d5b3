package vn.ocop.training.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.training.person.Trainee;

/**
 * A course (lớp đào tạo, tập huấn) with its seats. Who is in it is known by ids; names lie elsewhere.
 *
 * @param reason why it was cancelled, null unless it was
 * @param enrolments all that ever were, in their order
 */
public record Course(CoursePlan plan, CourseState state, String reason, List<Enrolment> enrolments) {

    static Change<Course> planned(CoursePlan plan) {
        return Change.to(
                new Course(plan, CourseState.PLANNED, null, List.of()),
                new CourseEvent.Planned(plan.topic(), plan.agency()));
    }

    /** Plans it anew; seats that were added go to those who wait. */
    Change<Course> replanned(CoursePlan next) {
        require(CourseState.PLANNED, CourseState.OPEN);
        if (seating().taken() > next.seats()) {
            throw Refusal.conflict("seats-taken", seating().taken());
        }
        Seating seated = new Seating(next.seats(), enrolments).seated();
        return Change.to(
                new Course(next, state, reason, seated.enrolments()),
                new CourseEvent.Replanned(next.topic(), next.seats()));
    }

    Change<Course> opened() {
        require(CourseState.PLANNED);
        return moved(CourseState.OPEN, null);
    }

    Change<Course> started() {
        require(CourseState.OPEN);
        return moved(CourseState.RUNNING, null);
    }

    /** @throws Refusal before the day of its last session */
    Change<Course> closed(LocalDate today) {
        require(CourseState.RUNNING);
        if (today.isBefore(plan.lastDay())) {
            throw Refusal.conflict("sessions-to-come", plan.lastDay());
        }
        return moved(CourseState.CLOSED, null);
    }

    /** Takes attendance again, for lists that came late; completions that were given stay. */
    Change<Course> reopened(String why) {
        require(CourseState.CLOSED);
        return moved(CourseState.RUNNING, null).because(why);
    }

    Change<Course> cancelled(String why) {
        require(CourseState.PLANNED, CourseState.OPEN, CourseState.RUNNING);
        return moved(CourseState.CANCELLED, why).because(why);
    }

    /** Gives each a seat, or a place among those who wait. @throws Refusal if one is in it or not its audience */
    Change<Course> enrolled(List<Trainee> trainees, Instant at, String by) {
        require(CourseState.OPEN, CourseState.RUNNING);
        trainees.forEach(this::requireNew);
        List<Enrolment> more = trainees.stream()
                .map(trainee -> Enrolment.of(trainee, at, by, Enrolment.State.WAITING))
                .toList();
        Seating next = seating().with(more);
        List<CourseEvent.Seat> seats = trainees.stream()
                .map(trainee -> new CourseEvent.Seat(
                        trainee.id(), next.of(trainee.id()).orElseThrow().state()))
                .toList();
        return Change.to(with(next), new CourseEvent.Enrolled(seats));
    }

    /** Gives a seat up; the first who waits gets it. */
    Change<Course> withdrawn(String traineeId) {
        require(CourseState.OPEN, CourseState.RUNNING);
        if (enrolment(traineeId).isEmpty()) {
            throw Refusal.notFound("enrolment", traineeId);
        }
        Seating next = seating().without(traineeId);
        List<String> moved = next.enrolments().stream()
                .filter(one -> one.is(Enrolment.State.ENROLLED))
                .map(Enrolment::traineeId)
                .filter(id -> seating().of(id).stream().anyMatch(one -> one.is(Enrolment.State.WAITING)))
                .toList();
        return Change.to(with(next), new CourseEvent.Withdrawn(traineeId, moved));
    }

    /** The seat or place of the trainee; empty if there is none or it was given up. */
    public Optional<Enrolment> enrolment(String traineeId) {
        return seating().of(traineeId);
    }

    /** Those with a seat. */
    public List<Enrolment> seated() {
        return enrolments.stream()
                .filter(one -> one.is(Enrolment.State.ENROLLED))
                .toList();
    }

    long waiting() {
        return enrolments.stream()
                .filter(one -> one.is(Enrolment.State.WAITING))
                .count();
    }

    private void requireNew(Trainee trainee) {
        if (!plan.audience().admits(trainee)) {
            throw Refusal.conflict("not-the-audience", trainee.id());
        }
        if (enrolment(trainee.id()).isPresent()) {
            throw Refusal.conflict("already-enrolled", trainee.id());
        }
    }

    private Seating seating() {
        return new Seating(plan.seats(), enrolments);
    }

    private Course with(Seating seating) {
        return new Course(plan, state, reason, seating.enrolments());
    }

    private Change<Course> moved(CourseState next, String why) {
        return Change.to(new Course(plan, next, why, enrolments), new CourseEvent.Moved(state, next));
    }

    private void require(CourseState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw Refusal.conflict("course-state", state);
        }
    }
}
