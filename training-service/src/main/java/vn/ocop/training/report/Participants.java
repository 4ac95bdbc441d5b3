package vn.ocop.training.report;

import java.util.List;
import vn.ocop.training.course.Enrolment;
import vn.ocop.training.person.TraineeKind;

/** Seats of courses by whom the plan wants to see trained; who sits in two courses is counted in each. */
record Participants(int officers, int representatives, int workers) {
    static final Participants NONE = new Participants(0, 0, 0);

    static Participants of(List<Enrolment> seated) {
        return new Participants(
                count(seated, TraineeKind.OFFICER),
                count(seated, TraineeKind.ENTITY_REPRESENTATIVE),
                count(seated, TraineeKind.WORKER));
    }

    Participants plus(Participants more) {
        return new Participants(
                officers + more.officers, representatives + more.representatives, workers + more.workers);
    }

    private static int count(List<Enrolment> seated, TraineeKind kind) {
        return Math.toIntExact(
                seated.stream().filter(seat -> seat.kind() == kind).count());
    }
}
