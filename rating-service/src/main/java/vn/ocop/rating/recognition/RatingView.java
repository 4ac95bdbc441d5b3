package vn.ocop.rating.recognition;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.text.Label;

/**
 * The rating of a product as those who sign in see it.
 *
 * @param star the star that it holds today, null if none
 * @param standing how its newest recognition stands today, null if it never had one
 * @param recognitions all recognitions, the newest first
 */
record RatingView(
        String productId,
        String productName,
        String entityId,
        Integer star,
        Standing standing,
        Submission submission,
        Outcome lastOutcome,
        List<Recognised> recognitions) {

    /** A recognition; fields as in {@link Grant} and {@link Recognition}, standing as of today. */
    record Recognised(
            String certificate,
            String productCode,
            int star,
            Level level,
            String decision,
            LocalDate decidedOn,
            String dossierId,
            String criteriaVersion,
            LocalDate issuedOn,
            LocalDate termEnds,
            Extension extension,
            LocalDate validUntil,
            Standing standing,
            LocalDate replacedOn,
            Revoked revocation) {}

    /**
     * A revocation; fields as in {@link Revocation}.
     *
     * @param label what the ground's code means
     * @param late whether it was decided after its due day
     */
    record Revoked(
            String ground,
            Label label,
            LocalDate concludedOn,
            String conclusion,
            String decision,
            LocalDate decidedOn,
            Authority authority,
            LocalDate due,
            boolean late) {}

    static RatingView of(Versioned<ProductRating> stored, Terms terms, LocalDate today) {
        ProductRating rating = stored.state();
        return new RatingView(
                stored.id(),
                rating.productName(),
                rating.entityId(),
                rating.holdingOn(today).map(Holding::star).orElse(null),
                rating.last().map(last -> last.standingOn(today)).orElse(null),
                rating.submission(),
                rating.lastOutcome(),
                rating.recognitions().reversed().stream()
                        .map(recognition -> recognised(recognition, terms, today))
                        .toList());
    }

    private static Recognised recognised(Recognition recognition, Terms terms, LocalDate today) {
        Grant grant = recognition.grant();
        return new Recognised(
                grant.certificate(),
                grant.productCode(),
                grant.star(),
                grant.level(),
                grant.decision(),
                grant.decidedOn(),
                recognition.dossierId(),
                recognition.criteriaVersion(),
                grant.issuedOn(),
                recognition.termEnds(),
                recognition.extension(),
                recognition.validUntil(),
                recognition.standingOn(today),
                recognition.replacedOn(),
                recognition.revocation() == null ? null : revoked(recognition.revocation(), terms));
    }

    private static Revoked revoked(Revocation revocation, Terms terms) {
        return new Revoked(
                revocation.ground(),
                terms.on(revocation.decidedOn())
                        .ground(revocation.ground())
                        .map(RevocationGround::label)
                        .orElse(null),
                revocation.concludedOn(),
                revocation.conclusion(),
                revocation.decision(),
                revocation.decidedOn(),
                revocation.authority(),
                revocation.due(),
                revocation.isLate());
    }
}
