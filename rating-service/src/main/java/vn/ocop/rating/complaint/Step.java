package vn.ocop.rating.complaint;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was done about a complaint.
 *
 * @param on the day in Vietnam
 * @param document number of the paper, null if there is none
 * @param note in the office's words, null if none
 * @param by account that recorded it
 * @param agency agency of that account, empty if none
 * @param recordedAt when it was recorded
 */
public record Step(
        Kind kind, LocalDate on, String document, String note, String by, String agency, Instant recordedAt) {

    /** Kinds of steps on the way to a decision. */
    public enum Kind {
        /** Taken up (thụ lý). */
        ACCEPTED,
        /** Looked into (xác minh). */
        VERIFIED,
        /** Talked over with the complainant (đối thoại). */
        DIALOGUE,
        OTHER
    }
}
