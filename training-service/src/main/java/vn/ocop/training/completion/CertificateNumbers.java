package vn.ocop.training.completion;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import vn.ocop.starter.mongo.Collections;

/** Numbers of certificates of completion, counted by year. Each is given once; one may be left out after a crash. */
@Component
class CertificateNumbers {
    private final MongoCollection<BsonDocument> counters;

    CertificateNumbers(Collections collections) {
        this.counters = collections.with("certificate_counters");
    }

    /** So many numbers that nobody has, in their order. */
    List<String> next(int year, int many) {
        long last = counters.findOneAndUpdate(
                        eq(Integer.toString(year)),
                        Updates.inc("last", (long) many),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
                .getInt64("last")
                .getValue();
        return LongStream.rangeClosed(last - many + 1, last)
                .mapToObj(number -> "%04d/%d/GCN-TH".formatted(number, year))
                .toList();
    }
}
