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
    static final String NEXT_DAY = "keys.nextDay";
    static final String CERTIFICATES = "keys.certificates";
    static final String PRODUCT_CODES = "keys.productCodes";

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
                        Index.sparse(NEXT_DAY),
                        Index.on(CERTIFICATES),
                        Index.on(PRODUCT_CODES)));
    }

    private static BsonDocument keys(String id, ProductRating rating, Terms terms) {
        BsonDocument keys = new BsonDocument(
                        BY_NAME, new BsonString(Vietnamese.sortKey(rating.productName()) + " " + id))
                .append("entity", new BsonString(rating.entityId()))
                .append("certificates", numbers(rating, Grant::certificate))
                .append("productCodes", numbers(rating, Grant::productCode));
        rating.last()
                .flatMap(recognition -> recognition.nextDay(terms))
                .ifPresent(day -> keys.append("nextDay", new BsonString(day.toString())));
        return keys;
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
