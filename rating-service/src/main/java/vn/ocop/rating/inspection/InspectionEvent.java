package vn.ocop.rating.inspection;

import java.time.LocalDate;

/** What happens to an inspection; it stays in the service. */
sealed interface InspectionEvent {

    /** It was entered. */
    record InspectionEntered(String productId, Plan.Kind kind, LocalDate day) implements InspectionEvent {}

    /** It was concluded. */
    record InspectionConcluded(String productId, Conclusion.Outcome outcome, LocalDate on, String document)
            implements InspectionEvent {}

    /** What it asked for has ended, or it was called off. */
    record InspectionClosed(String productId, Closing.Result result, LocalDate on) implements InspectionEvent {}
}
