package vn.ocop.trade.sale;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.ExportRequest;

/** Sums of sales, as JSON and as a file. */
@RestController
@RequestMapping("/api/trade/v1/sales/report")
@RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
@Tag(name = "sales")
class SumController {
    private static final String HOW =
            "by: month, quarter, year, channel, kind, product, entity, locality or scope. from and"
                    + " to bound the last day of a sale's period, and a sale belongs as a whole to the month of that day. Only the"
                    + " newest revisions count, and no cancelled sale. Value in whole đồng.";
    private final SaleSums sums;
    private final SaleQuestion question;

    SumController(SaleSums sums, SaleQuestion question) {
        this.sums = sums;
        this.question = question;
    }

    /**
     * The sums.
     *
     * @param from first day, as asked; null without
     * @param to last day, as asked; null without
     * @param sales how many in all lines
     * @param value of all lines, whole đồng
     */
    record Report(ReportBy by, String from, String to, long sales, long value, List<SumLine> items) {}

    @GetMapping
    @Operation(
            summary = "Value, quantities and number of sales by period, channel, product, entity or place",
            description = HOW)
    @Parameter(name = "by", required = true)
    @Parameter(name = "from")
    @Parameter(name = "to")
    @Parameter(name = "entity")
    @Parameter(name = "product")
    @Parameter(name = "channel")
    @Parameter(name = "kind")
    @Parameter(name = "scope")
    @Parameter(name = "locality")
    @Parameter(name = "unit")
    @Parameter(name = "source")
    Report read(NativeWebRequest request, Caller caller) {
        Set<String> known = new HashSet<>(SaleQuestion.FILTERS);
        known.add("by");
        Parameters asked = new Parameters(request, known);
        String by = asked.constant("by", ReportBy.class, false);
        if (by == null) {
            throw Refusal.malformed("by", "required");
        }
        List<SumLine> lines = sums.of(ReportBy.valueOf(by), question.criteria(asked, caller));
        return new Report(
                ReportBy.valueOf(by),
                asked.text("from"),
                asked.text("to"),
                lines.stream().mapToLong(SumLine::sales).sum(),
                lines.stream().mapToLong(SumLine::value).reduce(0, Math::addExact),
                lines);
    }

    @GetMapping("/export")
    @Operation(summary = "The same as a file, a row for each unit", description = "format=csv or xlsx. " + HOW)
    void export(NativeWebRequest request, HttpServletResponse response, Locale locale, Caller caller)
            throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        Report report = read(export.filters(), caller);
        export.answer(
                response,
                "sales",
                SumRow.COLUMNS,
                report.items().stream().flatMap(SumRow::of).iterator());
    }
}
