package vn.ocop.rating.scoring;

/**
 * What was chosen in one criterion.
 *
 * @param option code of the option, {@value #NONE} if not even the least one is met
 */
public record Choice(String criterion, String option) {
    /** Not even the least option is met: no points. Several criteria of Decision 26/2026 print no option of 0. */
    public static final String NONE = "none";
}
