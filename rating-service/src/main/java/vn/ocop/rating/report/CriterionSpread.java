package vn.ocop.rating.report;

import java.math.BigDecimal;

/**
 * How the dossiers of a set were scored in one criterion.
 *
 * @param title official title
 * @param dossiers how many were judged
 * @param mean of their means, {@code lowest} and {@code highest} the extremes of all sheets
 * @param spread mean distance between the highest and the lowest sheet of a dossier, points
 * @param missed dossiers that missed a star minimum here
 */
record CriterionSpread(
        String version,
        int set,
        String criterion,
        String title,
        int max,
        int dossiers,
        BigDecimal mean,
        int lowest,
        int highest,
        BigDecimal spread,
        int missed) {}
