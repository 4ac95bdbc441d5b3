package vn.ocop.rating.dossier;

import java.time.Instant;
import java.time.LocalDate;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * A piece of evidence. It is never changed, so that what a dossier was judged by stays what it was; a new paper is a new
 * piece. It may serve many criteria and later dossiers of its entity.
 *
 * @param file where the file is
 * @param sha256 of the file, in hex: who has the file can prove that it is this one
 * @param issuer null if nobody issued it
 * @param expiresOn last day on which it holds, null if it does not end
 * @param addedBy account that added it
 */
public record Evidence(
        String id,
        String entityId,
        EvidenceKind kind,
        String title,
        String file,
        String sha256,
        String issuer,
        String number,
        LocalDate issuedOn,
        LocalDate expiresOn,
        String addedBy,
        Instant addedAt) {

    /** Notes what can't be. */
    void check(LocalDate today, Faults faults) {
        faults.require(kind != null, "kind", "required");
        new Texts(faults)
                .needed(title, "title", Texts.NAME)
                .needed(file, "file", Texts.LINE)
                .optional(issuer, "issuer", Texts.NAME)
                .optional(number, "number", Texts.NAME);
        faults.require(file == null || file.matches("(?i)(https?|urn|file):\\S+"), "file", "reference");
        faults.require(sha256 != null && sha256.matches("[0-9a-f]{64}"), "sha256", "sha256");
        faults.require(issuedOn == null || !issuedOn.isAfter(today), "issuedOn", "in-future");
        faults.require(
                issuedOn == null || expiresOn == null || !expiresOn.isBefore(issuedOn), "expiresOn", "before-issue");
    }

    boolean isExpiredOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }
}
