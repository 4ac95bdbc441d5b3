package vn.ocop.training.course;

import java.util.List;

/** What happened to a course; it stays within the service, as its history and for what else must follow. */
sealed interface CourseEvent {
    /** It was planned. */
    record Planned(String topic, String agency) implements CourseEvent {}

    /** It was planned anew. */
    record Replanned(String topic, int seats) implements CourseEvent {}

    /** It came to another state. */
    record Moved(CourseState from, CourseState to) implements CourseEvent {}

    /** A seat, or a place among those who wait. */
    record Seat(String traineeId, Enrolment.State state) {}

    /** Trainees were enrolled. */
    record Enrolled(List<Seat> seats) implements CourseEvent {}

    /** A trainee gave the seat up; these moved up. */
    record Withdrawn(String traineeId, List<String> moved) implements CourseEvent {}
}
