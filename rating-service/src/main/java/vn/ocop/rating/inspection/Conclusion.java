package vn.ocop.rating.inspection;

import java.time.LocalDate;

/**
 * What an inspection came to.
 *
 * @param document number of the conclusion, or of the commune's confirmation
 * @param ground code of the ground of a proposed revocation, null for another outcome
 * @param remedy what is to be put right, null for another outcome
 * @param due day by which the remedy is to be there or the revocation to be decided, null if there is no such day
 */
public record Conclusion(
        String document, LocalDate on, String text, Outcome outcome, String ground, String remedy, LocalDate due) {

    /** What it came to. */
    public enum Outcome {
        NO_BREACH,
        /** Something is to be put right. */
        REMEDY,
        /** The star is to be taken back; that is an act of its own. */
        REVOCATION_PROPOSED
    }
}
