package vn.ocop.rating.recognition;

import static com.mongodb.client.model.Filters.eq;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.Versioned;

/** Finds recognitions by what is printed on a certificate or a pack. */
@Component
class CertificateCheck {
    private final AggregateStore<ProductRating> store;

    CertificateCheck(AggregateStore<ProductRating> store) {
        this.store = store;
    }

    /** The recognition with a certificate of this number, else the newest one of the product with this code. */
    Optional<Found> find(String written) {
        String key = PrintedNumber.key(written);
        return first(ProductRatingKeys.CERTIFICATES, key)
                .flatMap(rating -> rating.chain()
                        .withNumber(Grant::certificate, key)
                        .map(recognition -> new Found(rating, recognition)))
                .or(() -> first(ProductRatingKeys.PRODUCT_CODES, key).flatMap(rating -> rating.chain()
                        .withNumber(Grant::productCode, key)
                        .map(recognition -> new Found(rating, recognition))));
    }

    private Optional<ProductRating> first(String field, String key) {
        return store.aggregates().first(eq(field, key)).map(Versioned::state);
    }

    /** A recognition and the rating that it is part of. */
    record Found(ProductRating rating, Recognition recognition) {}
}
