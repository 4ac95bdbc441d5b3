package vn.ocop.registry.programme.funding;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.COMMUNE;
import static vn.ocop.registry.Roles.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.ExportRequest;

/** Planned money and payments as files, with the filters of their lists and read row by row. */
@RestController
@RolesAllowed({OFFICE, COMMUNE, AUDITOR})
@Tag(name = "funding")
class FundingExportController {
    private final FundingLines lines;
    private final Spendings spendings;
    private final FundingQuestion question;
    private final Headings headings;

    FundingExportController(FundingLines lines, Spendings spendings, FundingQuestion question, Headings headings) {
        this.lines = lines;
        this.spendings = spendings;
        this.question = question;
        this.headings = headings;
    }

    @GetMapping(LineController.PATH + "/export")
    @Operation(
            summary = "The list of planned money as a file",
            description = "Filters as in the list; format=csv or xlsx, else by Accept. It can be sent back as it is.")
    void lines(NativeWebRequest request, HttpServletResponse response, Caller caller, Locale locale)
            throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        try (var rows = lines.stream(question.lines(export.filters(), caller)).iterator()) {
            export.answer(response, "funding-lines", FundingColumns.lines(headings, locale), rows);
        }
    }

    @GetMapping(SpendingController.PATH + "/export")
    @Operation(
            summary = "The list of payments as a file",
            description = "Filters as in the list; format=csv or xlsx, else by Accept")
    void spendings(NativeWebRequest request, HttpServletResponse response, Caller caller, Locale locale)
            throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        try (var rows =
                spendings.stream(question.spendings(export.filters(), caller)).iterator()) {
            export.answer(response, "funding-spendings", FundingColumns.spendings(headings, locale), rows);
        }
    }
}
