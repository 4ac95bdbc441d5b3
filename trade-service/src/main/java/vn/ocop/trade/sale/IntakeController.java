package vn.ocop.trade.sale;

import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.SentTable;
import vn.ocop.starter.table.TableLimits;

/** Files of sales. */
@RestController
@RequestMapping("/api/trade/v1/sales/imports")
@Tag(name = "sales")
class IntakeController {
    private static final TableLimits LIMITS = TableLimits.DEFAULT.withRows(20_000);
    private final SaleIntake intake;

    IntakeController(SaleIntake intake) {
        this.intake = intake;
    }

    @PostMapping
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER})
    @Operation(
            summary = "Take sales in by a file, which is the body of the request",
            description =
                    "CSV (UTF-8) or XLSX, up to 20,000 rows, with headings: entity, product, from, to, value, and if"
                            + " known channel, kind, scope, quantity, unit; Vietnamese headings are known too. Its first bytes tell which it is. entity and product are"
                            + " ids or names. dryRun=true only checks. The same file again changes nothing; other figures for the"
                            + " same goods and period are a correction. Rows that are not taken are told with their reason.")
    @Parameter(name = "dryRun")
    IntakeResult take(NativeWebRequest request, HttpServletRequest body, Caller caller, Locale locale)
            throws IOException {
        boolean dryRun = new Parameters(request, Set.of("dryRun")).flag("dryRun");
        return SentTable.read(
                body.getInputStream(), LIMITS, table -> intake.take(table, dryRun, caller, locale), locale);
    }
}
