package vn.ocop.rating.report;

import java.time.LocalDate;

/**
 * A product that one criterion alone kept from the next star.
 *
 * @param star the star that it got
 * @param next the star that it would have got
 * @param criterion code of the criterion, {@code least} the points that it needed there
 */
record NearMiss(
        String dossier,
        String product,
        String entity,
        LocalDate judgedOn,
        String mean,
        int star,
        int next,
        String criterion,
        String title,
        int least) {}
