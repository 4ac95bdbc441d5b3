package vn.ocop.rating.dossier;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.problem.Refusal;

/**
 * The codes of recognised products: {@code (T)-(X)-(STT)-20..}, province, commune, number within commune and year
 * (Decision 26/2026/QĐ-TTg). A number is given once; one that was not used in the end stays free for nobody.
 */
@Component
class ProductCodes {
    private static final String PROVINCE = "96";
    private final MongoCollection<BsonDocument> numbers;

    ProductCodes(Collections collections) {
        this.numbers = collections.with("product_numbers");
    }

    /** @throws Refusal if the present commune of the product is not known; then the office must give the code */
    String next(Subject subject, int year) {
        String commune = subject.units().stream()
                .filter(unit -> !unit.contains("@"))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("productCode", "commune-not-known"));
        BsonDocument counted = numbers.findOneAndUpdate(
                eq(commune + " " + year),
                Updates.inc("last", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return "%s-%s-%d-%d"
                .formatted(PROVINCE, commune, counted.getInt32("last").getValue(), year);
    }
}
