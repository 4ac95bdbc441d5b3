package vn.ocop.registry.programme.task;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.COMMUNE;
import static vn.ocop.registry.Roles.COUNCIL;
import static vn.ocop.registry.Roles.OFFICE;
import static vn.ocop.registry.Roles.TRADE;
import static vn.ocop.registry.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.programme.Asked;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Reports on the tasks over HTTP: the leading agency makes them, the office accepts them or gives them back. */
@RestController
@RequestMapping(TaskController.PATH + "/{code}/reports")
@Tag(name = "programme-tasks")
class TaskReportController {
    private final TaskReports reports;
    private final Idempotency idempotency;

    TaskReportController(TaskReports reports, Idempotency idempotency) {
        this.reports = reports;
        this.idempotency = idempotency;
    }

    /** A report with its id and version. */
    record ReportView(
            String id,
            long version,
            String task,
            int year,
            String lead,
            String agency,
            String unit,
            TaskReport.State state,
            List<ReportVersion> versions) {
        static ReportView of(Versioned<TaskReport> stored) {
            TaskReport report = stored.state();
            return new ReportView(
                    stored.id(),
                    stored.version(),
                    report.task(),
                    report.year(),
                    report.lead(),
                    report.agency(),
                    report.unit(),
                    report.state(),
                    report.versions());
        }
    }

    /** Why a report is given back. */
    record Reason(String reason) {}

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, AUDITOR})
    @Operation(summary = "List the reports on a task by year and agency", description = "year: only of that year")
    @Parameter(name = "year")
    Page<ReportView> list(@PathVariable String code, NativeWebRequest request, PageRequest page) {
        Parameters asked = new Parameters(request, Set.of("year"));
        return reports.page(code, Asked.year(asked, "year"), page).map(ReportView::of);
    }

    @PostMapping
    @RolesAllowed({OFFICE, COMMUNE, TRAINING, TRADE})
    @Operation(
            summary = "Report on a task for a year",
            description =
                    "The office for every agency, others for the agency of their account, if it leads. Takes an Idempotency-Key.")
    ResponseEntity<?> report(
            @PathVariable String code, @RequestBody ReportForm form, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, form, id -> {
            Versioned<TaskReport> report = reports.report(id, code, form, caller);
            return ResponseEntity.created(URI.create(TaskController.PATH + "/" + code + "/reports/" + report.id()))
                    .eTag(Long.toString(report.version()))
                    .body(ReportView.of(report));
        });
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, AUDITOR})
    @Operation(summary = "Read a report with all its versions")
    ResponseEntity<ReportView> read(@PathVariable String code, @PathVariable String id) {
        return answer(reports.get(code, id));
    }

    @PostMapping("/{id}/supersede")
    @RolesAllowed({OFFICE, COMMUNE, TRAINING, TRADE})
    @Operation(
            summary = "Put another version in the place of a report",
            description = "With the reason; the version before stays readable. Takes an Idempotency-Key.")
    ResponseEntity<?> supersede(
            @PathVariable String code,
            @PathVariable String id,
            @RequestBody ReportForm form,
            ExpectedVersion expected,
            IdempotencyKey key,
            Caller caller) {
        return idempotency.answer(
                key, form, version -> answer(reports.supersede(code, id, version, form, expected, caller)));
    }

    @PostMapping("/{id}/accept")
    @RolesAllowed(OFFICE)
    @Operation(summary = "Accept a report")
    ResponseEntity<ReportView> accept(
            @PathVariable String code, @PathVariable String id, ExpectedVersion expected, Caller caller) {
        return answer(reports.accept(code, id, expected, caller));
    }

    @PostMapping("/{id}/return")
    @RolesAllowed(OFFICE)
    @Operation(summary = "Give a report back with a reason", description = "The task does not count as reported then.")
    ResponseEntity<ReportView> giveBack(
            @PathVariable String code,
            @PathVariable String id,
            @RequestBody Reason reason,
            ExpectedVersion expected,
            Caller caller) {
        return answer(reports.giveBack(code, id, reason.reason(), expected, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "Who made, superseded, accepted or returned a report, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String code, @PathVariable String id, PageRequest page) {
        return reports.history(code, id, page);
    }

    private static ResponseEntity<ReportView> answer(Versioned<TaskReport> report) {
        return ResponseEntity.ok().eTag(Long.toString(report.version())).body(ReportView.of(report));
    }
}
