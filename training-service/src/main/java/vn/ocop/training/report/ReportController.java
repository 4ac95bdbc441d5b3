package vn.ocop.training.report;

import static vn.ocop.training.Roles.AUDITOR;
import static vn.ocop.training.Roles.OFFICE;
import static vn.ocop.training.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.table.ExportRequest;

/** The yearly report, as JSON and as a file. */
@RestController
@RequestMapping("/api/training/v1/reports/yearly")
@RolesAllowed({OFFICE, TRAINING, AUDITOR})
@Tag(name = "reports", description = "What the agencies did for the training tasks of the plan; /export as CSV or XLSX")
class ReportController {
    private static final Set<String> KNOWN = Set.of("year", "agency");
    private static final int FIRST = 2019;
    private static final int LAST = 2100;
    private final YearlyReports reports;

    ReportController(YearlyReports reports) {
        this.reports = reports;
    }

    @GetMapping
    @Operation(
            summary = "Courses, participants, hours and cost of a year by task and agency, and the coverage at its end",
            description = "Amounts in đồng. Tasks for which nothing was done have a row of their lead agency.")
    @Parameter(name = "year", required = true)
    @Parameter(name = "agency")
    YearlyReport read(NativeWebRequest request) {
        Parameters asked = new Parameters(request, KNOWN);
        String year = asked.number("year", FIRST, LAST, false);
        if (year == null) {
            throw Refusal.malformed("year", "required");
        }
        return reports.of(Integer.parseInt(year), asked.text("agency"));
    }

    @GetMapping("/export")
    @Operation(summary = "The same as a file", description = "format=csv or xlsx")
    @Parameter(name = "year", required = true)
    @Parameter(name = "agency")
    void export(NativeWebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        YearlyReport report = read(export.filters());
        export.answer(
                response,
                "training-" + report.year(),
                YearlyColumns.of(report),
                report.items().iterator());
    }
}
