package vn.ocop.registry.programme.funding;

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
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.programme.Asked;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.table.ExportRequest;
import vn.ocop.starter.time.Today;

/** The sources of money, and sums of what was planned and spent. */
@RestController
@RequestMapping("/api/registry/v1/programme/funding")
@RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, AUDITOR})
@Tag(name = "funding")
class TotalController {
    private static final String HOW = "by: source (if not asked otherwise), task, locality or year. year is the budget"
            + " year; from and to are the first and the last of several. on: decisions and payments until that day, today"
            + " if not asked. share in per cent, null if nothing is planned. Amounts in whole đồng.";
    private final FundingFigures figures;
    private final FundingSources sources;
    private final Today today;

    TotalController(FundingFigures figures, FundingSources sources, Today today) {
        this.figures = figures;
        this.sources = sources;
        this.today = today;
    }

    @GetMapping("/sources")
    @Operation(summary = "The sources of money that the plan names, with their legal ground")
    List<FundingSource> sources() {
        return sources.all();
    }

    @GetMapping("/totals")
    @Operation(
            summary = "Money planned and spent, the share and the difference, by source, task, locality or year",
            description = HOW)
    @Parameter(name = "by")
    @Parameter(name = "year")
    @Parameter(name = "from")
    @Parameter(name = "to")
    @Parameter(name = "on")
    FundingTotals totals(NativeWebRequest request) {
        Parameters asked = new Parameters(request, Set.of("by", "year", "from", "to", "on"));
        String by = asked.constant("by", By.class, false);
        Integer year = Asked.year(asked, "year");
        if (year != null && (asked.text("from") != null || asked.text("to") != null)) {
            throw Refusal.malformed("year", "year-or-years");
        }
        Integer from = year == null ? Asked.year(asked, "from") : year;
        Integer to = year == null ? Asked.year(asked, "to") : year;
        return figures.totals(
                by == null ? By.SOURCE : By.valueOf(by),
                from == null ? FundingQuestion.FIRST_YEAR : from,
                to == null ? FundingQuestion.LAST_YEAR : to,
                Asked.day(asked, today));
    }

    @GetMapping("/totals/export")
    @Operation(summary = "The same sums as a file", description = "format=csv or xlsx, else by Accept. " + HOW)
    void export(NativeWebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        FundingTotals totals = totals(export.filters());
        export.answer(
                response,
                "funding-totals",
                FundingColumns.totals(locale),
                Stream.concat(totals.items().stream(), Stream.of(totals.total()))
                        .iterator());
    }
}
