package vn.ocop.rating.recognition;

import java.net.URI;
import java.time.LocalDate;

/**
 * What a certificate says, and how it stands on the day on which it is asked for.
 *
 * @param entity name of who makes the product, null if it is not known any more
 * @param status how it stands on the day
 * @param on the day, in Vietnam
 * @param validUntil last day on which it holds or held, including an extension
 * @param revokedOn first day without it, null unless revoked
 * @param replacedBy number of the certificate that took its place, null if none has
 * @param check where everybody can see how it stands
 */
record CertificateFace(
        String certificate,
        String productCode,
        String product,
        String entity,
        int star,
        Level level,
        String decision,
        LocalDate decidedOn,
        LocalDate issuedOn,
        LocalDate validUntil,
        boolean extended,
        Standing status,
        LocalDate on,
        LocalDate revokedOn,
        String replacedBy,
        URI check) {

    static CertificateFace of(CertificateCheck.Found found, String entity, LocalDate today, URI check) {
        CheckedCertificate checked = CheckedCertificate.of(found, today);
        return new CertificateFace(
                checked.certificate(),
                checked.productCode(),
                checked.product(),
                entity,
                checked.star(),
                checked.level(),
                checked.decision(),
                found.recognition().grant().decidedOn(),
                checked.issuedOn(),
                checked.validUntil(),
                checked.extended(),
                checked.status(),
                today,
                checked.revokedOn(),
                checked.replacedBy(),
                check);
    }
}
