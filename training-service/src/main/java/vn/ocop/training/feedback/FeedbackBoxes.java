package vn.ocop.training.feedback;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.springframework.stereotype.Component;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.problem.Refusal;

/**
 * One box a course, a single document: hashes of open codes, hashes of used ones in their own order, and the answers in
 * theirs. An answer and the use of its code are one write, so no code serves twice, and nothing stored joins the two.
 */
@Component
class FeedbackBoxes {
    private static final String OPEN = "open";
    private static final String USED = "used";
    private static final String ANSWERS = "answers";
    private static final String VERSION = "version";
    private final MongoCollection<BsonDocument> boxes;
    private final Records<Answer> records;

    FeedbackBoxes(Collections collections) {
        this.boxes = collections.with("course_feedback");
        this.records = new Records<>(Answer.class, boxes.getCodecRegistry());
    }

    /** How many codes of the course were used, and in which version of its box. */
    record Use(long version, int used) {}

    Use use(String course) {
        BsonDocument box = boxes.find(eq(course))
                .projection(Projections.include(USED, VERSION))
                .first();
        return box == null
                ? new Use(0, 0)
                : new Use(box.getInt64(VERSION).getValue(), box.getArray(USED).size());
    }

    /** Makes these the open codes; those that were open before end. @throws Refusal if the box has changed since */
    void open(String course, Use since, List<String> hashes) {
        BsonArray open = array(hashes);
        boolean written;
        if (since.version() == 0) {
            written = inserted(course, open);
        } else {
            written = boxes.updateOne(
                                    and(eq(course), eq(VERSION, since.version())),
                                    Updates.combine(Updates.set(OPEN, open), Updates.inc(VERSION, 1L)))
                            .getMatchedCount()
                    == 1;
        }
        if (!written) {
            throw Refusal.of(Refusal.Kind.STALE, "stale", use(course).version());
        }
    }

    /** Puts the answer in and uses the code up. @throws Refusal if the code was used or never was one of the course */
    void put(String course, String hash, Answer answer) {
        boolean put = boxes.updateOne(
                                and(eq(course), eq(OPEN, hash)),
                                Updates.combine(
                                        Updates.pull(OPEN, hash),
                                        Updates.pushEach(USED, List.of(hash), new PushOptions().sort(1)),
                                        Updates.pushEach(
                                                ANSWERS,
                                                List.of(records.write(answer)),
                                                new PushOptions().sortDocument(Sorts.ascending("id"))),
                                        Updates.inc(VERSION, 1L)))
                        .getMatchedCount()
                == 1;
        if (put) {
            return;
        }
        boolean used = boxes.find(and(eq(course), eq(USED, hash)))
                        .projection(Projections.include(VERSION))
                        .first()
                != null;
        throw used ? Refusal.conflict("feedback-code-used") : Refusal.invalid("code", "feedback-code");
    }

    List<Answer> answers(String course) {
        BsonDocument box =
                boxes.find(eq(course)).projection(Projections.include(ANSWERS)).first();
        return box == null
                ? List.of()
                : box.getArray(ANSWERS).stream()
                        .map(BsonValue::asDocument)
                        .map(records::read)
                        .toList();
    }

    private boolean inserted(String course, BsonArray open) {
        try {
            boxes.insertOne(new BsonDocument("_id", new BsonString(course))
                    .append(OPEN, open)
                    .append(USED, new BsonArray())
                    .append(ANSWERS, new BsonArray())
                    .append(VERSION, new BsonInt64(1)));
            return true;
        } catch (MongoWriteException failure) {
            Duplicates.onlyThose(failure);
            return false;
        }
    }

    private static BsonArray array(List<String> hashes) {
        return new BsonArray(hashes.stream().sorted().map(BsonString::new).toList());
    }
}
