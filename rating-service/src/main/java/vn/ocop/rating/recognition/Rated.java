package vn.ocop.rating.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.rating.scoring.MissedMinimum;

/**
 * Told by the procedure: a dossier has been judged and decided.
 *
 * @param mean mean of the scores, its digits cut and never rounded up
 * @param star 1 to 5, null if there is no rank
 * @param grant the recognition, null if there is none
 */
public record Rated(
        String productId,
        String productName,
        String entityId,
        String dossierId,
        Round kind,
        String criteriaVersion,
        int criteriaSet,
        BigDecimal mean,
        Integer star,
        List<MissedMinimum> missed,
        LocalDate decidedOn,
        Grant grant) {}
