package vn.ocop.registry.trace.lot;

import static vn.ocop.registry.Roles.OFFICE;
import static vn.ocop.registry.Roles.PRODUCER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.SentTable;

/** Events of the lots of a product by a file. */
@RestController
@Tag(name = "lots")
class EventFileController {
    private final EventFile files;

    EventFileController(EventFile files) {
        this.files = files;
    }

    @PostMapping("/api/registry/v1/products/{id}/trace-events")
    @RolesAllowed({OFFICE, PRODUCER})
    @Operation(
            summary = "Record what happened to lots of a product by a list, which is the body of the request",
            description = "CSV (UTF-8) or XLSX, told by its first bytes, with headings lot, step, time, place, area,"
                    + " input_lot, quantity, recipient, test, passed, laboratory, paper, paper_day, note; Vietnamese"
                    + " headings are known too. dryRun=true only checks. Rows that are not taken are told with their"
                    + " reason. Sending it again changes nothing.")
    EventFile.Result record(
            @PathVariable String id, NativeWebRequest request, HttpServletRequest body, Caller caller, Locale locale)
            throws IOException {
        boolean dryRun = new Parameters(request, Set.of("dryRun")).flag("dryRun");
        return files.record(
                id, SentTable.read(body.getInputStream(), EventTable::read, locale), dryRun, caller, locale);
    }
}
