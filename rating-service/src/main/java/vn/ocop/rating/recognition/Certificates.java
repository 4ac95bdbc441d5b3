package vn.ocop.rating.recognition;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.problem.Refusal;

/** Numbers of certificates, of which each is given once. */
@Component
public class Certificates {
    private final MongoCollection<BsonDocument> numbers;

    Certificates(Collections collections) {
        this.numbers = collections.with("certificate_numbers");
    }

    /**
     * Keeps the number for a dossier; doing so again changes nothing.
     *
     * @throws Refusal of kind CONFLICT, rule {@code certificate-number-taken}, if it belongs to another dossier
     */
    public void reserve(String number, String productId, String dossierId) {
        String key = PrintedNumber.key(number);
        try {
            numbers.insertOne(new BsonDocument("_id", new BsonString(key))
                    .append("number", new BsonString(number))
                    .append("product", new BsonString(productId))
                    .append("dossier", new BsonString(dossierId)));
        } catch (MongoWriteException failure) {
            Duplicates.onlyThose(failure);
            BsonDocument taken = numbers.find(eq(key)).first();
            if (taken == null || !isFor(taken, productId, dossierId)) {
                throw Refusal.conflict("certificate-number-taken", number);
            }
        }
    }

    /** Whether {@link #reserve} would keep the number for that dossier. */
    public boolean isFreeFor(String number, String productId, String dossierId) {
        BsonDocument taken = numbers.find(eq(PrintedNumber.key(number))).first();
        return taken == null || isFor(taken, productId, dossierId);
    }

    private static boolean isFor(BsonDocument taken, String productId, String dossierId) {
        return taken.getString("product").getValue().equals(productId)
                && taken.getString("dossier").getValue().equals(dossierId);
    }
}
