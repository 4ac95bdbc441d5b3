package vn.ocop.rating.dossier;

import java.time.LocalDate;
import vn.ocop.rating.recognition.Level;

/**
 * The decision that recognises a product (3 stars and 4 stars: the province chair; 5 stars: the minister).
 *
 * @param number of the decision
 * @param issuedOn day from which the certificate counts
 */
public record Decision(
        String number,
        LocalDate decidedOn,
        LocalDate issuedOn,
        String certificate,
        String productCode,
        int star,
        Level level) {}
