package vn.ocop.rating.inspection;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be inspected.
 *
 * @param day on which
 * @param agency who inspects
 * @param contents what is looked at; empty for a confirmation that production has stopped
 * @param cause why, null if not said
 */
public record Plan(Kind kind, LocalDate day, String agency, List<Content> contents, String cause) {

    /** How it came about. */
    public enum Kind {
        /** By a plan that the entity knows (kiểm tra định kỳ). */
        PLANNED,
        /** Without one (kiểm tra đột xuất); the entity learns of it by its conclusion. */
        AD_HOC,
        /** No visit: the commune confirms that the entity has stopped making the product. */
        STOP_CONFIRMED
    }

    /** What inspections look at (Art. 9). */
    public enum Content {
        /** Whether the product still meets the criteria. */
        CRITERIA_KEPT,
        /** How the OCOP mark is used. */
        MARK_USED,
        /** What information and advertising say. */
        ADVERTISING
    }
}
