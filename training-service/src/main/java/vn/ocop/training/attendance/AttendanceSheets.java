package vn.ocop.training.attendance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/**
 * The attendance of all courses, one document for each trainee and session, and the scores of tests. Every write keeps the
 * greater of what is there and what comes, in the store, so nobody has to read first and no order matters.
 */
@Component
public class AttendanceSheets {
    private static final int BATCH = 1_000;
    private static final int DUPLICATE = 11_000;
    private static final int TRIES = 3;
    private final MongoCollection<BsonDocument> attendance;
    private final MongoCollection<BsonDocument> scores;

    AttendanceSheets(Collections collections) {
        this.attendance = collections.with("attendance", Index.on("course", "_id"));
        this.scores = collections.with("test_scores", Index.on("course"));
    }

    /** A mark of a trainee in a session. */
    public record Presence(String session, String traineeId, String device, Mark mark) {}

    /** Score of a trainee's test, percent. */
    public record Score(String traineeId, Mark mark) {}

    /** A line of the sheet as it is answered. */
    record Line(String session, String traineeId, int minutes, Map<String, Integer> byDevice) {}

    /** Keeps what a device has seen; doing so again changes nothing. */
    public void keep(String course, List<Presence> rows) {
        write(
                attendance,
                rows,
                row -> greater(
                        course + ":" + row.session() + ":" + row.traineeId(),
                        Updates.combine(
                                Updates.setOnInsert("course", course),
                                Updates.setOnInsert("session", row.session()),
                                Updates.setOnInsert("trainee", row.traineeId()),
                                Updates.max("marks." + row.device(), row.mark().written()))));
    }

    /** Keeps scores; the one put down last counts. */
    public void keepScores(String course, List<Score> rows) {
        write(
                scores,
                rows,
                row -> greater(
                        course + ":" + row.traineeId(),
                        Updates.combine(
                                Updates.setOnInsert("course", course),
                                Updates.setOnInsert("trainee", row.traineeId()),
                                Updates.max("mark", row.mark().written()))));
    }

    /** Minutes of presence by session, of each trainee of the course who was ever marked. */
    public Map<String, Map<String, Integer>> minutes(String course) {
        Map<String, Map<String, Integer>> minutes = new HashMap<>();
        attendance.find(eq("course", course)).forEach(document -> {
            Line line = line(document);
            minutes.computeIfAbsent(line.traineeId(), _ -> new HashMap<>()).put(line.session(), line.minutes());
        });
        return minutes;
    }

    /** Scores of the course's test by trainee, percent. */
    public Map<String, Integer> scores(String course) {
        Map<String, Integer> found = new HashMap<>();
        scores.find(eq("course", course))
                .forEach(document -> found.put(
                        document.getString("trainee").getValue(),
                        Mark.read(document.getString("mark").getValue()).value()));
        return found;
    }

    Page<Line> page(String course, PageRequest request) {
        String mark = "attendance " + course;
        Bson from = request.cursor()
                .<Bson>map(token -> and(
                        eq("course", course), gt("_id", Cursor.read(token, mark).lastKey())))
                .orElse(eq("course", course));
        List<BsonDocument> found = attendance
                .find(from)
                .sort(Sorts.ascending("_id"))
                .limit(request.limit() + 1)
                .into(new ArrayList<>());
        String next = null;
        if (found.size() > request.limit()) {
            found.removeLast();
            next = new Cursor(found.getLast().getString("_id").getValue()).token(mark);
        }
        return new Page<>(found.stream().map(AttendanceSheets::line).toList(), next);
    }

    private static UpdateOneModel<BsonDocument> greater(String id, Bson update) {
        return new UpdateOneModel<>(eq(id), update, new UpdateOptions().upsert(true));
    }

    private static <T> void write(
            MongoCollection<BsonDocument> collection, List<T> rows, Function<T, UpdateOneModel<BsonDocument>> update) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            write(
                    collection,
                    rows.subList(from, Math.min(rows.size(), from + BATCH)).stream()
                            .map(update)
                            .toList());
        }
    }

    /** Two devices may bring the same new document at once: one of them runs into the other's and writes again. */
    private static void write(MongoCollection<BsonDocument> collection, List<UpdateOneModel<BsonDocument>> updates) {
        for (int tries = 1; ; tries++) {
            try {
                collection.bulkWrite(updates, new BulkWriteOptions().ordered(false));
                return;
            } catch (MongoBulkWriteException failure) {
                boolean again = failure.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE);
                if (!again || tries == TRIES) {
                    throw failure;
                }
            }
        }
    }

    private static Line line(BsonDocument document) {
        Marks marks = new Marks(document.getDocument("marks").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Mark.read(entry.getValue().asString().getValue()))));
        Map<String, Integer> byDevice = new HashMap<>();
        marks.byDevice().forEach((device, mark) -> byDevice.put(device, mark.value()));
        return new Line(
                document.getString("session").getValue(),
                document.getString("trainee").getValue(),
                marks.minutes(),
                byDevice);
    }
}
