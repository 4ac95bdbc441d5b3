package vn.ocop.registry.programme.report;

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
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.programme.Asked;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.table.SentTable;
import vn.ocop.starter.time.Today;

/** The yearly report over HTTP. */
@RestController
@RequestMapping("/api/registry/v1/programme/reports/{year}")
@RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, AUDITOR})
@Tag(name = "programme-reports", description = "The yearly report on the programme, on a day's notice")
class ReportController {
    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2100;
    private final Reports reports;
    private final ReportPdf pdf;
    private final ReportWorkbook workbook;
    private final Today today;

    ReportController(Reports reports, ReportPdf pdf, ReportWorkbook workbook, Today today) {
        this.reports = reports;
        this.pdf = pdf;
        this.workbook = workbook;
        this.today = today;
    }

    @GetMapping
    @Operation(
            summary = "The report of a year as data, with links to the lists behind each figure",
            description = "on: as of which day; without it the last day of the year, or today while that is to come."
                    + " known is false if nothing is known of that year.")
    @Parameter(name = "on")
    Report read(@PathVariable int year, NativeWebRequest request) {
        return report(year, new Parameters(request, Set.of("on")));
    }

    @GetMapping("/export")
    @Operation(
            summary = "The report of a year as a file, in Vietnamese",
            description = "format=pdf (if not asked otherwise) in the layout of Decree 30/2020/NĐ-CP, number, day and"
                    + " signature left blank; or format=xlsx, a sheet for each table. on as above.")
    @Parameter(name = "on")
    @Parameter(name = "format")
    ResponseEntity<byte[]> export(@PathVariable int year, NativeWebRequest request) {
        Parameters asked = new Parameters(request, Set.of("on", "format"));
        String format =
                asked.text("format") == null ? "pdf" : asked.text("format").toLowerCase(Locale.ROOT);
        return switch (format) {
            case "pdf" -> file(pdf.of(report(year, asked)), year, "pdf", MediaType.APPLICATION_PDF_VALUE);
            case "xlsx" -> file(workbook.of(report(year, asked)), year, "xlsx", SentTable.XLSX);
            default -> throw Refusal.malformed("format", "one-of", "pdf, xlsx");
        };
    }

    private Report report(int year, Parameters asked) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            // As texts: a year is written without the point of thousands.
            throw Refusal.malformed("year", "between", Written.name(FIRST_YEAR), Written.name(LAST_YEAR));
        }
        LocalDate on = asked.text("on") == null ? null : Asked.day(asked, today);
        return reports.of(year, on);
    }

    private static ResponseEntity<byte[]> file(byte[] content, int year, String ending, String type) {
        String name = "bao-cao-ocop-" + year + "." + ending;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_LANGUAGE, "vi")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
