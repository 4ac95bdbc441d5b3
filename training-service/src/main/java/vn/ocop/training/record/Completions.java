package vn.ocop.training.record;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** All completions. One that is there stays as it is; none is ever taken away. */
@Component
public class Completions {
    private final MongoCollection<BsonDocument> collection;
    private final Records<Completion> records;

    Completions(Collections collections) {
        this.collection = collections.with(
                "completions",
                Index.on("day"),
                Index.on("unit", "day"),
                Index.on("topic", "day"),
                Index.on("entityId", "day"),
                Index.on("traineeId", "day"),
                Index.on("courseId", "traineeId"),
                Index.unique("certificateOfCompletion", "certificate"));
        this.records = new Records<>(Completion.class, collection.getCodecRegistry());
    }

    /** Adds those that are not there; doing so again changes nothing. */
    public void add(List<Completion> completions) {
        if (completions.isEmpty()) {
            return;
        }
        collection.bulkWrite(
                completions.stream()
                        .map(completion -> new UpdateOneModel<BsonDocument>(
                                eq(id(completion)),
                                new BsonDocument("$setOnInsert", records.write(completion)),
                                new UpdateOptions().upsert(true)))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    /** Those of a course. */
    public List<Completion> ofCourse(String courseId) {
        return all(eq("courseId", courseId), Sorts.ascending("courseId", "traineeId"));
    }

    /** One page of those of a course that the caller may see. */
    public Page<Completion> page(String courseId, Predicate<Completion> seen, PageRequest request) {
        String mark = "completions " + courseId;
        String after = request.cursor()
                .map(token -> Cursor.read(token, mark).lastKey())
                .orElse("");
        List<Completion> found = new ArrayList<>();
        for (Completion one : collection
                .find(and(eq("courseId", courseId), gt("traineeId", after)))
                .sort(Sorts.ascending("courseId", "traineeId"))
                .map(records::read)) {
            if (seen.test(one)) {
                found.add(one);
            }
            if (found.size() > request.limit()) {
                found.removeLast();
                return new Page<>(found, new Cursor(found.getLast().traineeId()).token(mark));
            }
        }
        return new Page<>(found, null);
    }

    /** Those of an entity's people, in the order of days. */
    public List<Completion> ofEntity(String entityId) {
        return all(eq("entityId", entityId), Sorts.ascending("entityId", "day"));
    }

    /** Those of one trainee, in the order of days. */
    public List<Completion> ofTrainee(String traineeId) {
        return all(eq("traineeId", traineeId), Sorts.ascending("traineeId", "day"));
    }

    /** Those of a topic until that day, read as the caller goes; whether they still count is theirs to tell. */
    public MongoIterable<Completion> ofTopic(String topic, LocalDate until) {
        return collection
                .find(and(eq("topic", topic), lte("day", until)))
                .sort(Sorts.ascending("topic", "day"))
                .map(records::read);
    }

    /** All until that day, in the order of days, read as the caller goes. */
    public MongoIterable<Completion> until(LocalDate day) {
        return collection.find(lte("day", day)).sort(Sorts.ascending("day")).map(records::read);
    }

    private List<Completion> all(Bson filter, Bson order) {
        return collection.find(filter).sort(order).map(records::read).into(new ArrayList<>());
    }

    private static String id(Completion completion) {
        return completion.courseId() + ":" + completion.traineeId();
    }
}
