package vn.ocop.rating.complaint;

import java.time.LocalDate;

/**
 * How a complaint was decided. It changes nothing by itself: what follows from it - a revocation, a new dossier - is an act
 * of its own.
 *
 * @param document number of the decision
 * @param nextStepUntil last day on which the complainant may take the next step
 */
public record Decision(Outcome outcome, String document, LocalDate on, String text, LocalDate nextStepUntil) {

    /** Who was right. */
    public enum Outcome {
        UPHELD,
        PARTLY,
        DISMISSED
    }
}
