package vn.ocop.training.course;

import static vn.ocop.training.course.Enrolment.State.ENROLLED;
import static vn.ocop.training.course.Enrolment.State.WAITING;
import static vn.ocop.training.course.Enrolment.State.WITHDRAWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who has a seat and who waits, in the order of enrolment. At no moment are more seats taken than there are, or does
 * somebody wait beside a free seat.
 */
record Seating(int seats, List<Enrolment> enrolments) {

    long taken() {
        return enrolments.stream().filter(one -> one.is(ENROLLED)).count();
    }

    /** The seat or place of the trainee; empty if there is none or it was given up. */
    Optional<Enrolment> of(String traineeId) {
        return enrolments.stream()
                .filter(one -> one.traineeId().equals(traineeId) && !one.is(WITHDRAWN))
                .findFirst();
    }

    /** With these at the end of the row. */
    Seating with(List<Enrolment> more) {
        List<Enrolment> all = new ArrayList<>(enrolments);
        more.forEach(one -> all.add(one.with(WAITING)));
        return new Seating(seats, all).seated();
    }

    /** Without this one, whose seat goes to the first who waits. */
    Seating without(String traineeId) {
        List<Enrolment> all = enrolments.stream()
                .map(one -> one.traineeId().equals(traineeId) ? one.with(WITHDRAWN) : one)
                .toList();
        return new Seating(seats, all).seated();
    }

    /** Free seats go to those who wait, the first first. */
    Seating seated() {
        long free = seats - taken();
        List<Enrolment> all = new ArrayList<>(enrolments);
        for (int i = 0; i < all.size() && free > 0; i++) {
            if (all.get(i).is(WAITING)) {
                all.set(i, all.get(i).with(ENROLLED));
                free--;
            }
        }
        return new Seating(seats, List.copyOf(all));
    }
}
