package vn.ocop.registry.programme.history;

import java.time.LocalDate;
import vn.ocop.events.RatingState;

/**
 * What the rating of a product told of dossiers on a day.
 *
 * @param entityId id of who makes it
 * @param dossierId the dossier that is being judged, null if none is; so its kind and day
 * @param kind FIRST, UPGRADE or REASSESSMENT
 * @param judgedId the dossier that was judged last, null if none was; so its kind and day
 * @param judgedKind FIRST, UPGRADE or REASSESSMENT
 * @param star what it came to, null without a rank
 */
public record RatingDay(
        String entityId,
        String dossierId,
        String kind,
        LocalDate submittedOn,
        String judgedId,
        String judgedKind,
        LocalDate decidedOn,
        Integer star) {

    static RatingDay of(RatingState rating) {
        RatingState.Submission pending = rating.submission();
        RatingState.Outcome judged = rating.lastOutcome();
        return new RatingDay(
                rating.entityId(),
                pending == null ? null : pending.dossierId(),
                pending == null ? null : pending.kind(),
                pending == null ? null : pending.submittedOn(),
                judged == null ? null : judged.dossierId(),
                judged == null ? null : judged.kind(),
                judged == null ? null : judged.decidedOn(),
                judged == null ? null : judged.star());
    }
}
