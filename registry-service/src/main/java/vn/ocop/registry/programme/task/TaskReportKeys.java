package vn.ocop.registry.programme.task;

import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;

/** How reports on tasks are stored, and by what they are found and ordered. */
final class TaskReportKeys {
    static final String ORDER = "byYear";
    static final AggregateType<TaskReport> TYPE = new AggregateType<>(
            "task-report",
            TaskReport.class,
            "task_reports",
            null,
            TaskReportKeys::of,
            List.of(
                    Index.on("keys.byYear"),
                    Index.on("keys.task", "keys.byYear"),
                    Index.on("keys.year", "keys.byYear"),
                    Index.unique("reporter", "keys.reporter")));

    private TaskReportKeys() {}

    /** A task is reported once a year by each agency, and by each people's committee of many. */
    static String reporter(String task, int year, String agency, String unit) {
        return String.join(" ", task, Integer.toString(year), agency, Objects.toString(unit, ""));
    }

    private static BsonDocument of(String id, TaskReport report) {
        return new BsonDocument(
                        ORDER, new BsonString(report.year() + " " + report.agency() + " " + report.unit() + " " + id))
                .append("task", new BsonString(report.task()))
                .append("year", new BsonString(Integer.toString(report.year())))
                .append(
                        "reporter",
                        new BsonString(reporter(report.task(), report.year(), report.agency(), report.unit())));
    }
}
