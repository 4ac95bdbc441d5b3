package vn.ocop.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.events.ProductState;
import vn.ocop.rating.recognition.Grant;
import vn.ocop.rating.recognition.Level;
import vn.ocop.rating.recognition.Rated;
import vn.ocop.rating.recognition.Round;

/** What the procedure tells when a dossier of a product has been judged. */
public final class Judged {
    private Judged() {}

    /** Recognised with four stars by the province; the number of the certificate begins with the product's id. */
    public static Rated withFourStars(ProductState product, String dossierId, LocalDate day) {
        return new Rated(
                product.id(),
                product.name(),
                product.entity().id(),
                dossierId,
                Round.FIRST,
                "26-2026",
                8,
                new BigDecimal("78.2857"),
                4,
                List.of(),
                day,
                new Grant(certificate(product), null, 4, Level.PROVINCE, "2150/QĐ-UBND", day, day));
    }

    public static String certificate(ProductState product) {
        return product.id() + "/GCN-OCOP";
    }
}
