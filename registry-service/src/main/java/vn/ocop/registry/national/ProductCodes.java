package vn.ocop.registry.national;

import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ocop.events.RatingState;
import vn.ocop.registry.product.RatingFollower;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.mongo.Collections;

/** The product codes that certificates carry, as printed. */
@Component
class ProductCodes implements RatingFollower {
    private final Copies<Printed> codes;

    ProductCodes(Collections collections) {
        this.codes = new Copies<>(collections, "national_product_codes", Printed.class);
    }

    /** @param code null if the certificate carries none */
    public record Printed(String productId, String certificate, String code) {}

    @Override
    public void follow(IncomingEvent event, RatingState rating) {
        RatingState.Recognition told = rating.recognition();
        if (told != null) {
            boolean _ = codes.put(
                    key(rating.productId(), told.certificate()),
                    event.version(),
                    new Printed(rating.productId(), told.certificate(), told.productCode()));
        }
    }

    /** The codes of these certificates by {@link #key}, in one question; those without are left out. */
    Map<String, String> of(Collection<String> keys) {
        Map<String, String> found = new HashMap<>();
        codes.where(in("_id", keys)).forEach(one -> {
            if (one.code() != null) {
                found.put(key(one.productId(), one.certificate()), one.code());
            }
        });
        return found;
    }

    static String key(String productId, String certificate) {
        return productId + ":" + certificate;
    }
}
