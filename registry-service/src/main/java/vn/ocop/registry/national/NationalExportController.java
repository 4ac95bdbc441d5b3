package vn.ocop.registry.national;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.programme.Asked;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.table.ExportRequest;
import vn.ocop.starter.time.Today;

/** What the national register should hold, as a file. */
@RestController
@RequestMapping("/api/registry/v1/national-register")
@Tag(name = "national-register")
class NationalExportController {
    private static final String NAME = "national-register";
    private static final String FORMAT = "format";
    private static final String ON = "on";
    private static final String CHANGED_SINCE = "changedSince";
    private static final String JSON = "json";
    private final NationalRecords records;
    private final Today today;

    NationalExportController(NationalRecords records, Today today) {
        this.records = records;
        this.today = today;
    }

    @GetMapping("/export")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(
            summary = "Recognised products for the national register, as a file",
            description =
                    "One row a product whose recognition holds on the day; with changedSince instead one a product"
                            + " of which anything has changed since that day, ended recognitions too. format=csv, xlsx or json.")
    @Parameter(name = ON, description = "Day of the recognitions, today without it")
    @Parameter(name = CHANGED_SINCE, description = "First day of the changes")
    @Parameter(name = FORMAT)
    void export(NativeWebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        Parameters asked = new Parameters(request, Set.of(ON, CHANGED_SINCE, FORMAT));
        LocalDate on = Asked.day(asked, today);
        LocalDate since = since(asked.text(CHANGED_SINCE));
        boolean json = JSON.equalsIgnoreCase(asked.text(FORMAT));
        ExportRequest table = json ? null : ExportRequest.read(request, locale);
        try (Stream<NationalRecord> found = since == null ? records.valid(on) : records.changed(since, on)) {
            Iterator<NationalRecord> rows = found.iterator();
            if (table == null) {
                answer(response, on, since, rows);
            } else {
                table.answer(response, NAME, NationalColumns.ALL, rows);
            }
        }
    }

    @GetMapping(path = "/schema", produces = "application/schema+json")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "The JSON Schema of the export as JSON")
    byte[] schema() {
        return NationalDocument.schema();
    }

    private static void answer(
            HttpServletResponse response, LocalDate on, LocalDate since, Iterator<NationalRecord> rows)
            throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + NAME + ".json\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        NationalDocument.write(response.getOutputStream(), on, since, rows);
    }

    private static LocalDate since(String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException _) {
            throw Refusal.malformed(CHANGED_SINCE, "not-a-date");
        }
    }
}
