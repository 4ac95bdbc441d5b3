package vn.ocop.rating.recognition;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.events.Topics;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.text.Vietnamese;

/** How ratings are stored, and by what they are found and ordered. */
final class ProductRatingKeys {
    static final String BY_NAME = "byName";
    static final String BY_END = "byEnd";
    static final String NEXT_DAY = "keys.nextDay";
    static final String CERTIFICATES = "keys.certificates";
    static final String PRODUCT_CODES = "keys.productCodes";
    static final String ENTITY = "keys.entity";
    /** Last day of the newest recognition, then the id; only where it was not taken back. */
    static final String END = "keys." + BY_END;

    /** Whether there is a recognition; whether it still holds depends on the day. */
    enum Held {
        NONE,
        GRANTED,
        REVOKED
    }

    private ProductRatingKeys() {}

    static AggregateType<ProductRating> type(Terms terms) {
        return new AggregateType<>(
                "product-rating",
                ProductRating.class,
                "product_ratings",
                Topics.RATING_PRODUCT,
                (id, rating) -> keys(id, rating, terms),
                List.of(
                        Index.on("keys.byName"),
                        Index.sparse(END),
                        Index.sparse(NEXT_DAY),
                        Index.on("keys.held", "keys.byName"),
                        Index.on("keys.star", "keys.byName"),
                        Index.on("keys.late", "keys.byName"),
                        Index.on(ENTITY, "keys.byName"),
                        Index.on(CERTIFICATES),
                        Index.on(PRODUCT_CODES)));
    }

    private static BsonDocument keys(String id, ProductRating rating, Terms terms) {
        BsonDocument keys = new BsonDocument(
                        BY_NAME, new BsonString(Vietnamese.sortKey(rating.productName()) + " " + id))
                .append("entity", new BsonString(rating.entityId()))
                .append("held", new BsonString(held(rating).name()))
                .append("certificates", numbers(rating, Grant::certificate))
                .append("productCodes", numbers(rating, Grant::productCode));
        rating.last().ifPresent(recognition -> {
            keys.append(
                    "star", new BsonString(Integer.toString(recognition.grant().star())));
            if (recognition.revocation() == null) {
                keys.append(BY_END, new BsonString(recognition.validUntil() + " " + id));
            } else {
                keys.append(
                        "late",
                        new BsonString(Boolean.toString(recognition.revocation().isLate())));
            }
            recognition.nextDay(terms).ifPresent(day -> keys.append("nextDay", new BsonString(day + " " + id)));
        });
        return keys;
    }

    private static Held held(ProductRating rating) {
        return rating.last()
                .map(recognition -> recognition.revocation() == null ? Held.GRANTED : Held.REVOKED)
                .orElse(Held.NONE);
    }

    private static BsonArray numbers(ProductRating rating, Function<Grant, String> number) {
        return new BsonArray(rating.recognitions().stream()
                .map(Recognition::grant)
                .map(number)
                .filter(Objects::nonNull)
                .map(PrintedNumber::key)
                .distinct()
                .map(BsonString::new)
                .toList());
    }
}
