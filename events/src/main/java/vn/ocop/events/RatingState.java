package vn.ocop.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What everybody may know of the rating of a product. Days are those of Vietnam.
 *
 * @param productId id of the product in the register
 * @param productName name when it was last rated or submitted
 * @param entityId id of who makes it
 * @param submission the dossier that is being judged, null if none is
 * @param lastOutcome what the last judged dossier came to, null if none was judged here
 * @param recognition the last recognition, null if it never had one
 */
public record RatingState(
        String productId,
        String productName,
        String entityId,
        Submission submission,
        Outcome lastOutcome,
        Recognition recognition) {

    /**
     * A dossier on its way.
     *
     * @param kind FIRST, UPGRADE or REASSESSMENT
     * @param criteriaVersion decision whose criteria apply, for example {@code 26-2026}
     * @param criteriaSet number of the set in that decision
     */
    public record Submission(
            String dossierId, String kind, LocalDate submittedOn, String criteriaVersion, int criteriaSet) {}

    /**
     * What a dossier came to.
     *
     * @param mean mean of the scores; its digits are cut, never rounded up
     * @param star 1 to 5, null if there is no rank
     * @param missed star minimums that were not met
     */
    public record Outcome(
            String dossierId,
            String kind,
            LocalDate decidedOn,
            String criteriaVersion,
            int criteriaSet,
            BigDecimal mean,
            Integer star,
            List<Missed> missed) {}

    /**
     * @param star lowest star that is out of reach by it
     * @param least points that the star demands of the criterion
     */
    public record Missed(String criterion, int star, int least) {}

    /**
     * A recognition with its certificate.
     *
     * @param certificate number of the certificate as printed
     * @param productCode code of the product as printed, null if it has none
     * @param level who recognised it: DISTRICT, PROVINCE or CENTRAL
     * @param decision number of the decision
     * @param criteriaVersion decision by whose criteria it was judged
     * @param validUntil last day on which it holds, including an extension
     * @param extended whether that day lies beyond its own term
     * @param state VALID, EXPIRED or REVOKED on the day of the event; a VALID one ends by itself after {@code validUntil}
     * @param revokedOn first day without it, null unless revoked
     * @param revocationGround code of the ground, null unless revoked
     */
    public record Recognition(
            String certificate,
            String productCode,
            int star,
            String level,
            String decision,
            LocalDate decidedOn,
            String criteriaVersion,
            LocalDate issuedOn,
            LocalDate validUntil,
            boolean extended,
            String state,
            LocalDate revokedOn,
            String revocationGround) {}
}
