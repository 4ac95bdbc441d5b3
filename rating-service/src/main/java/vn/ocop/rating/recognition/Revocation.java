package vn.ocop.rating.recognition;

import java.time.LocalDate;

/**
 * How a recognition was taken back.
 *
 * @param ground code of the ground
 * @param concludedOn day of the inspection's conclusion or of the commune's confirmation
 * @param conclusion number of that paper, null if it has none
 * @param decision number of the decision
 * @param decidedOn day of the decision, and the first one without the star
 * @param authority who is competent
 * @param due day by which it was to be decided, null if no limit is known
 */
public record Revocation(
        String ground,
        LocalDate concludedOn,
        String conclusion,
        String decision,
        LocalDate decidedOn,
        Authority authority,
        LocalDate due) {

    /** A deadline of the law, not a ground of nullity: a late decision holds, and is listed. */
    boolean isLate() {
        return due != null && decidedOn.isAfter(due);
    }
}
