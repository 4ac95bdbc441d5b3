package vn.ocop.rating.council;

import vn.ocop.rating.recognition.Round;

/**
 * A dossier on the agenda of a council.
 *
 * @param criteriaVersion version of the criteria that the dossier was frozen with
 * @param set number of its set in that version
 */
public record AgendaItem(
        String dossierId,
        String productId,
        String productName,
        String entityId,
        String entityName,
        Round round,
        String criteriaVersion,
        int set) {}
