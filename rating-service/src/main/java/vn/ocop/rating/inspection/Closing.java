package vn.ocop.rating.inspection;

import java.time.LocalDate;

/**
 * How what a conclusion asked for ended.
 *
 * @param document number of the paper that says so, null if there is none
 * @param note in the office's words, null if none
 */
public record Closing(Result result, LocalDate on, String document, String note) {

    /** How it ended. */
    public enum Result {
        REMEDIED,
        NOT_REMEDIED,
        /** The recognition was taken back. */
        REVOKED,
        /** The recognition ended by itself before it was taken back. */
        LAPSED,
        /** The inspection did not take place. */
        CALLED_OFF
    }
}
