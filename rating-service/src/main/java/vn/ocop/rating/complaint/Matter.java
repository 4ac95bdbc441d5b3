package vn.ocop.rating.complaint;

import java.time.LocalDate;

/**
 * What a complaint is about.
 *
 * @param reference the dossier's id, else the number of the certificate as printed
 * @param entityId the entity whose product it is
 * @param decidedOn day of the decision complained of, null if it is not known here any more
 */
public record Matter(
        Kind kind, String reference, String productId, String productName, String entityId, LocalDate decidedOn) {

    /** What was decided. */
    public enum Kind {
        /** What a dossier came to. */
        DOSSIER,
        /** That a star was recognised. */
        RECOGNITION,
        /** That a recognition was taken back. */
        REVOCATION
    }
}
