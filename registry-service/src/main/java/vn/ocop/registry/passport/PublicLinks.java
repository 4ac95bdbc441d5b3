package vn.ocop.registry.passport;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.ocop.registry.product.Gtin;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.trace.lot.Lot;
import vn.ocop.registry.trace.lot.LotOrigin;
import vn.ocop.starter.aggregate.Versioned;

/** What QR codes say: GS1 Digital Links where there is a trade item number, else the address of the passport. */
@Component
class PublicLinks {
    /** What tells a GS1 Digital Link from other addresses of the suite. */
    static final String DIGITAL = "/01/";
    /** What a path takes as it is; other lot codes are led to by the id of the lot. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private final String base;

    PublicLinks(PassportSettings settings) {
        this.base = settings.publicAddress().toString().replaceFirst("/+$", "");
    }

    String ofProduct(Versioned<Product> product) {
        return Gtin.inFourteenDigits(product.state().details().gtin())
                .map(gtin -> base + DIGITAL + gtin)
                .orElseGet(() -> base + "/api/public/v1/products/" + product.id() + "/passport");
    }

    String ofLot(Versioned<Lot> lot) {
        LotOrigin origin = lot.state().origin();
        return origin.gtin() == null || !PLAIN.matcher(origin.code()).matches()
                ? base + "/api/public/v1/lots/" + lot.id() + "/passport"
                : base + DIGITAL + origin.gtin() + "/10/" + origin.code();
    }
}
