package vn.ocop.rating.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.rating.scoring.MissedMinimum;

/**
 * What the procedure tells of the dried shrimp of Tân Phát Lợi.
 *
 * @param product id of the product
 * @param entity id of who makes it
 */
record Told(String product, String entity) {
    static final String CRITERIA = "26-2026";

    Submitted submitted(String dossier, Round kind, LocalDate on) {
        return new Submitted(product, "Tôm khô Tân Phát Lợi", entity, dossier, kind, on, CRITERIA, 8);
    }

    /** Recognised by the province, or for 5 stars by the ministry, on the day of issue. */
    Rated recognised(String dossier, Round kind, int star, String certificate, LocalDate issuedOn) {
        Level level = star == 5 ? Level.CENTRAL : Level.PROVINCE;
        String code = "96-32248-" + product.substring(0, 8) + "-2026";
        return rated(
                dossier,
                kind,
                star,
                issuedOn,
                new Grant(certificate, code, star, level, "2150/QĐ-UBND", issuedOn, issuedOn));
    }

    Rated notRecognised(String dossier, Round kind, LocalDate decidedOn) {
        return rated(dossier, kind, 2, decidedOn, null);
    }

    private Rated rated(String dossier, Round kind, Integer star, LocalDate decidedOn, Grant grant) {
        return new Rated(
                product,
                "Tôm khô Tân Phát Lợi",
                entity,
                dossier,
                kind,
                CRITERIA,
                8,
                new BigDecimal("78.2857"),
                star,
                List.of(new MissedMinimum("4.1", 5, 5)),
                decidedOn,
                grant);
    }
}
