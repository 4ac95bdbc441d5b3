package vn.ocop.rating.recognition;

import java.time.LocalDate;

/**
 * A star that a decision grants.
 *
 * @param certificate number of the certificate as printed
 * @param productCode code of the product as printed, null if it has none
 * @param decision number of the decision
 * @param issuedOn day of issue of the certificate, from which its term counts
 */
public record Grant(
        String certificate,
        String productCode,
        int star,
        Level level,
        String decision,
        LocalDate decidedOn,
        LocalDate issuedOn) {}
