package vn.ocop.registry.programme.history;

import java.time.LocalDate;

/**
 * A dossier of a product on its way through evaluation.
 *
 * @param entityId id of who handed it in
 * @param kind FIRST, UPGRADE or REASSESSMENT
 * @param submittedOn first day of its judging, null for one whose outcome alone was told
 * @param end first day on which it is not judged any more: of the decision, or of the event that told its close; null while
 *     it is judged
 * @param judged whether it was decided on; one that is not and has an end was withdrawn or sent back
 * @param star what it came to, null without a rank or while it is judged
 */
public record Submitted(
        String productId,
        String entityId,
        String dossierId,
        String kind,
        LocalDate submittedOn,
        LocalDate end,
        boolean judged,
        Integer star) {

    /** Whether it is being judged on that day. */
    public boolean on(LocalDate day) {
        return submittedOn != null && !day.isBefore(submittedOn) && (end == null || day.isBefore(end));
    }
}
