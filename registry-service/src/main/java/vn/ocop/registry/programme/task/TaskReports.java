package vn.ocop.registry.programme.task;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoIterable;
import java.time.LocalDate;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.registry.Roles;
import vn.ocop.registry.programme.task.Reporters.Reporter;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** All reports on the tasks of the plan. */
@Component
class TaskReports {
    private final AggregateStore<TaskReport> store;
    private final Tasks tasks;
    private final Reporters reporters;
    private final Today today;

    TaskReports(AggregateStores stores, Tasks tasks, Reporters reporters, Today today) {
        this.store = stores.within(TaskReportKeys.TYPE, _ -> {});
        this.tasks = tasks;
        this.reporters = reporters;
        this.today = today;
    }

    /** @throws Refusal if the caller may not, the report is not right, or there is one already */
    Versioned<TaskReport> report(String id, String code, ReportForm form, Caller by) {
        Task task = tasks.get(code);
        requireYear(task, form.year());
        ReportVersion version = version(id, form, by);
        Reporter reporter = reporters.of(task, form.agency(), form.unit(), version.reportedOn(), by);
        String key = TaskReportKeys.reporter(code, form.year(), reporter.agency(), reporter.unit());
        store.aggregates().first(eq("keys.reporter", key)).ifPresent(known -> {
            if (!known.id().equals(id)) {
                throw Refusal.conflict(
                        "task-reported-already", code, form.year().toString());
            }
        });
        TaskReport first = new TaskReport(
                code, form.year(), reporter.lead(), reporter.agency(), reporter.unit(), List.of(version));
        return store.aggregates().create(id, first.reported(), by);
    }

    /** @throws Refusal if the caller may not, the version is not right, or somebody else was faster */
    Versioned<TaskReport> supersede(
            String code, String id, String versionId, ReportForm form, ExpectedVersion expected, Caller by) {
        Versioned<TaskReport> report = get(code, id);
        if (report.state().newest().id().equals(versionId)) {
            return report;
        }
        TaskReport before = report.state();
        ReportVersion version = version(versionId, form, by);
        requireReason(form.reason());
        reporters.of(tasks.get(before.task()), before.agency(), before.unit(), version.reportedOn(), by);
        requireSame(before, form);
        expected.mustBe(report.version());
        return store.aggregates().change(report, before.superseded(version), by);
    }

    /** @throws Refusal if it was reviewed already, or somebody else was faster */
    Versioned<TaskReport> accept(String code, String id, ExpectedVersion expected, Caller by) {
        return review(code, id, new Review(true, today.day(), null), expected, by);
    }

    /** @throws Refusal without a reason, if it was reviewed already, or somebody else was faster */
    Versioned<TaskReport> giveBack(String code, String id, String reason, ExpectedVersion expected, Caller by) {
        requireReason(reason);
        return review(code, id, new Review(false, today.day(), reason), expected, by);
    }

    Versioned<TaskReport> get(String code, String id) {
        Versioned<TaskReport> report = store.aggregates().get(id);
        if (!report.state().task().equals(code)) {
            throw Refusal.notFound("task-report", id);
        }
        return report;
    }

    /** Those on a task by year and agency, of all years if none is given. */
    Page<Versioned<TaskReport>> page(String code, Integer year, PageRequest request) {
        Bson filter = eq("keys.task", tasks.get(code).code());
        Bson ofYear = year == null ? filter : and(filter, eq("keys.year", year.toString()));
        return store.aggregates().page(ofYear, TaskReportKeys.ORDER, request, code + " " + year);
    }

    /** Those of a year, or all. */
    MongoIterable<Versioned<TaskReport>> ofYear(Integer year) {
        return store.aggregates().stream(
                year == null ? empty() : eq("keys.year", year.toString()), TaskReportKeys.ORDER);
    }

    Page<HistoryEntry> history(String code, String id, PageRequest request) {
        get(code, id);
        return store.history().of(id, request);
    }

    private Versioned<TaskReport> review(String code, String id, Review review, ExpectedVersion expected, Caller by) {
        Versioned<TaskReport> report = get(code, id);
        expected.mustBe(report.version());
        return store.aggregates().change(report, report.state().reviewed(review), by);
    }

    private ReportVersion version(String id, ReportForm form, Caller by) {
        Faults faults = new Faults();
        LocalDate day = today.day();
        faults.require(form.reportedOn() == null || !form.reportedOn().isAfter(day), "reportedOn", "not-in-the-future");
        faults.require(
                form.reportedOn() == null
                        || by.has(Roles.OFFICE)
                        || form.reportedOn().equals(day),
                "reportedOn",
                "day-by-office");
        form.check(faults);
        faults.refuseIfAny();
        ReportVersion version = form.version(id, day);
        version.check(faults);
        faults.refuseIfAny();
        return version;
    }

    private void requireYear(Task task, Integer year) {
        if (year == null) {
            throw Refusal.invalid("year", "required");
        }
        if (!task.isOwedFor(year, tasks.term())) {
            throw Refusal.invalid("year", "not-a-year-of-task");
        }
    }

    private static void requireReason(String reason) {
        Faults faults = new Faults();
        new Texts(faults).needed(reason, "reason", Texts.LINE);
        faults.refuseIfAny();
    }

    private static void requireSame(TaskReport before, ReportForm form) {
        Faults faults = new Faults();
        faults.require(
                form.year() == null || form.year() == before.year(),
                "year",
                "of-the-report",
                Integer.toString(before.year()));
        faults.require(
                form.agency() == null || form.agency().equals(before.agency()),
                "agency",
                "of-the-report",
                before.agency());
        faults.refuseIfAny();
    }
}
