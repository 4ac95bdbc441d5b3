package vn.ocop.rating.recognition;

import java.time.LocalDate;

/**
 * Told by the procedure: a dossier has been handed in.
 *
 * @param on day of the submission in Vietnam
 * @param criteriaVersion decision whose criteria apply, for example {@code 26-2026}
 */
public record Submitted(
        String productId,
        String productName,
        String entityId,
        String dossierId,
        Round kind,
        LocalDate on,
        String criteriaVersion,
        int criteriaSet) {}
