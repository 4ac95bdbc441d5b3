package vn.ocop.training.course;

import java.util.List;
import java.util.Objects;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;

/** How courses are stored, and by what they are found and ordered. */
final class CourseKeys {
    static final String BY_DAY = "byDay";
    static final AggregateType<Course> TYPE = new AggregateType<>(
            "course",
            Course.class,
            "courses",
            null,
            CourseKeys::of,
            List.of(
                    Index.on("keys.byDay"),
                    Index.on("keys.state", "keys.byDay"),
                    Index.on("keys.topic", "keys.byDay"),
                    Index.on("keys.task", "keys.byDay"),
                    Index.on("keys.agency", "keys.byDay"),
                    Index.on("keys.unit", "keys.byDay"),
                    Index.on("keys.entity", "keys.byDay")));

    private CourseKeys() {}

    private static BsonDocument of(String id, Course course) {
        CoursePlan plan = course.plan();
        BsonDocument keys = new BsonDocument(BY_DAY, new BsonString(plan.firstDay() + " " + id))
                .append("state", new BsonString(course.state().name()))
                .append("topic", new BsonString(plan.topic()))
                .append("agency", new BsonString(plan.agency()))
                .append("unit", new BsonString(plan.unit()))
                .append(
                        "entity",
                        new BsonArray(course.enrolments().stream()
                                .map(Enrolment::entityId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(BsonString::new)
                                .toList()));
        if (plan.task() != null) {
            keys.append("task", new BsonString(plan.task()));
        }
        return keys;
    }
}
