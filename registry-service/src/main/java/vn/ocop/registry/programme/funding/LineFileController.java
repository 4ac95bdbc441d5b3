package vn.ocop.registry.programme.funding;

import static vn.ocop.registry.Roles.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.SentTable;
import vn.ocop.starter.table.TableLimits;

/** Planned money by a file. */
@RestController
@Tag(name = "funding")
class LineFileController {
    private static final TableLimits LIMITS = TableLimits.DEFAULT.withRows(LineTable.MOST_ROWS);
    private final LineFile files;

    LineFileController(LineFile files) {
        this.files = files;
    }

    @PostMapping(LineController.PATH + "/imports")
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Plan money by a list, which is the body of the request",
            description = "CSV (UTF-8) or XLSX, told by its first bytes, up to 5,000 rows, with headings source, task,"
                    + " locality, year, amount, decision, decidedOn; Vietnamese headings are known too. Sources and"
                    + " localities by code or name. dryRun=true only checks. Good rows are taken, the others are told with"
                    + " their reason. Sending it again changes nothing; a row with a later decision adjusts its line.")
    @Parameter(name = "dryRun")
    LineFile.Result take(NativeWebRequest request, HttpServletRequest body, Caller caller, Locale locale)
            throws IOException {
        boolean dryRun = new Parameters(request, Set.of("dryRun")).flag("dryRun");
        return files.take(
                SentTable.read(body.getInputStream(), LIMITS, LineTable::read, locale), dryRun, caller, locale);
    }
}
