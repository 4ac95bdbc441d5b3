package vn.ocop.rating.recognition;

import java.time.LocalDate;

/**
 * What everybody is told of a certificate; no personal data.
 *
 * @param status how it stands on the day
 * @param checkedOn the day, in Vietnam
 * @param validUntil last day on which it holds or held, including an extension
 * @param revokedOn first day without it, null unless revoked
 * @param replacedBy number of the certificate that took its place, null if none has
 */
record CheckedCertificate(
        Standing status,
        LocalDate checkedOn,
        String certificate,
        String productCode,
        String product,
        int star,
        Level level,
        String decision,
        LocalDate issuedOn,
        LocalDate validUntil,
        boolean extended,
        LocalDate revokedOn,
        String revocationGround,
        String replacedBy) {

    static CheckedCertificate of(CertificateCheck.Found found, LocalDate today) {
        Recognition recognition = found.recognition();
        Grant grant = recognition.grant();
        Revocation revocation = recognition.revocation();
        return new CheckedCertificate(
                recognition.standingOn(today),
                today,
                grant.certificate(),
                grant.productCode(),
                found.rating().productName(),
                grant.star(),
                grant.level(),
                grant.decision(),
                grant.issuedOn(),
                recognition.validUntil(),
                recognition.extension() != null,
                revocation == null ? null : revocation.decidedOn(),
                revocation == null ? null : revocation.ground(),
                found.rating()
                        .chain()
                        .successorOf(recognition)
                        .map(Grant::certificate)
                        .orElse(null));
    }
}
