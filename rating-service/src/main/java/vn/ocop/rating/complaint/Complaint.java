package vn.ocop.rating.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;

/**
 * A complaint and what became of it. One that comes too late is taken in all the same: whether to hear it is for the
 * office to decide, the days are computed and shown.
 *
 * @param content what is complained of, in the complainant's words
 * @param learnedOn day on which the complainant learned of the decision
 * @param lastDay last day on which it could be handed in
 * @param due day by which the next step is to be taken, null once there is none to take
 * @param decision null until it is decided
 * @param withdrawnOn null unless it was taken back
 */
public record Complaint(
        Matter matter,
        Complainant complainant,
        String content,
        LocalDate learnedOn,
        LocalDate receivedOn,
        LocalDate lastDay,
        LocalDate due,
        List<Step> steps,
        Decision decision,
        LocalDate withdrawnOn) {

    /** Where it stands. */
    public enum State {
        OPEN,
        DECIDED,
        WITHDRAWN
    }

    /** A complaint that is handed in. */
    static Change<Complaint> received(
            Matter matter,
            Complainant complainant,
            String content,
            LocalDate learnedOn,
            LocalDate receivedOn,
            ComplaintTerm term) {
        Complaint received = new Complaint(
                matter,
                complainant,
                content,
                learnedOn,
                receivedOn,
                term.lastDayToComplain(learnedOn),
                term.nextStepAfter(receivedOn),
                List.of(),
                null,
                null);
        return Change.to(
                received,
                new ComplaintEvent.ComplaintReceived(
                        matter.kind(), matter.reference(), receivedOn, received.isInTime()));
    }

    /** @throws Refusal if it is closed */
    Change<Complaint> stepTaken(Step step, ComplaintTerm term) {
        requireOpen();
        List<Step> all = Stream.concat(steps.stream(), Stream.of(step)).toList();
        return Change.to(
                new Complaint(
                        matter,
                        complainant,
                        content,
                        learnedOn,
                        receivedOn,
                        lastDay,
                        term.nextStepAfter(step.on()),
                        all,
                        null,
                        null),
                new ComplaintEvent.ComplaintStepTaken(step.kind(), step.on(), step.document()));
    }

    /** @throws Refusal if it is closed */
    Change<Complaint> decided(Decision made) {
        requireOpen();
        return Change.to(
                closed(made, null), new ComplaintEvent.ComplaintDecided(made.outcome(), made.on(), made.document()));
    }

    /** @throws Refusal if it is closed */
    Change<Complaint> withdrawn(LocalDate on) {
        requireOpen();
        return Change.to(closed(null, on), new ComplaintEvent.ComplaintWithdrawn(on));
    }

    boolean isInTime() {
        return !receivedOn.isAfter(lastDay);
    }

    State state() {
        if (withdrawnOn != null) {
            return State.WITHDRAWN;
        }
        return decision == null ? State.OPEN : State.DECIDED;
    }

    boolean isOverdueOn(LocalDate day) {
        return due != null && due.isBefore(day);
    }

    /** Day of the last thing that happened; nothing that follows lies before it. */
    LocalDate lastStepOn() {
        return steps.isEmpty() ? receivedOn : steps.getLast().on();
    }

    private Complaint closed(Decision made, LocalDate withdrawn) {
        return new Complaint(
                matter, complainant, content, learnedOn, receivedOn, lastDay, null, steps, made, withdrawn);
    }

    private void requireOpen() {
        if (state() != State.OPEN) {
            throw Refusal.conflict("complaint-closed");
        }
    }
}
