package vn.ocop.rating.complaint;

import java.time.LocalDate;

/** What happens to a complaint; it stays in the service and names no person. */
sealed interface ComplaintEvent {

    /** It was handed in. */
    record ComplaintReceived(Matter.Kind kind, String reference, LocalDate receivedOn, boolean inTime)
            implements ComplaintEvent {}

    /** A step was taken. */
    record ComplaintStepTaken(Step.Kind kind, LocalDate on, String document) implements ComplaintEvent {}

    /** It was decided. */
    record ComplaintDecided(Decision.Outcome outcome, LocalDate on, String document) implements ComplaintEvent {}

    /** The complainant took it back. */
    record ComplaintWithdrawn(LocalDate on) implements ComplaintEvent {}
}
