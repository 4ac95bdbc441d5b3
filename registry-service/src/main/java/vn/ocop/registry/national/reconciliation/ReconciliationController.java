package vn.ocop.registry.national.reconciliation;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.national.NationalSettings;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.ExportRequest;
import vn.ocop.starter.table.SentTable;
import vn.ocop.starter.table.TableLimits;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Reconciliations with the national register over HTTP. */
@RestController
@RequestMapping(ReconciliationController.PATH)
@Tag(name = "national-register")
class ReconciliationController {
    static final String PATH = "/api/registry/v1/national-register/reconciliations";
    private static final String KIND = "kind";
    private final Reconciliations reconciliations;
    private final ReconciliationStore store;
    private final Idempotency idempotency;
    private final TableLimits limits;

    ReconciliationController(
            Reconciliations reconciliations,
            ReconciliationStore store,
            Idempotency idempotency,
            NationalSettings settings) {
        this.reconciliations = reconciliations;
        this.store = store;
        this.idempotency = idempotency;
        this.limits = TableLimits.DEFAULT.withRows(settings.most());
    }

    @PostMapping
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Compare what the national register holds with what it should hold",
            description =
                    "Without a body its list is read from the endpoint; a table as the body (CSV or XLSX) is taken"
                            + " for its list. Headings are those of the export or Vietnamese ones; certificate number or"
                            + " product code must be among them. Reading the endpoint goes on after the answer (202). Takes an"
                            + " Idempotency-Key.")
    ResponseEntity<?> compare(IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, "endpoint", id -> ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + id))
                .body(reconciliations.withEndpoint(id, caller)));
    }

    @PostMapping(consumes = {SentTable.CSV, SentTable.XLSX})
    @RolesAllowed(OFFICE)
    @Operation(summary = "Compare what the national register holds with what it should hold")
    ResponseEntity<?> compareFile(HttpServletRequest body, IdempotencyKey key, Caller caller, Locale locale)
            throws IOException {
        List<Held> there = SentTable.read(body.getInputStream(), limits, HeldTable::read, locale);
        return idempotency.answer(key, there, id -> created(reconciliations.withFile(id, there, caller)));
    }

    @GetMapping
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "All reconciliations, the latest first")
    Page<Reconciliation> list(PageRequest page) {
        return reconciliations.page(page);
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "Read a reconciliation: how much agrees and differs on which side")
    Reconciliation read(@PathVariable String id) {
        return reconciliations.get(id);
    }

    @GetMapping("/{id}/differences")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "What differs, and on which side")
    @Parameter(name = KIND, description = "ONLY_HERE, ONLY_THERE, DIFFERENT or TWICE_THERE")
    Page<Difference> differences(@PathVariable String id, NativeWebRequest request, PageRequest page) {
        String kind = kind(request);
        return store.differences(store.get(id).id(), kind, page);
    }

    @GetMapping("/{id}/differences/export")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(
            summary = "What differs, as a file",
            description = "format=csv or xlsx, else by Accept; kind as in the list")
    @Parameter(name = KIND)
    void export(@PathVariable String id, NativeWebRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        String kind = kind(export.filters());
        try (var rows = store.stream(store.get(id).id(), kind).iterator()) {
            export.answer(response, "national-register-differences", DifferenceColumns.ALL, rows);
        }
    }

    private static String kind(NativeWebRequest request) {
        return new Parameters(request, Set.of(KIND)).constant(KIND, Difference.Kind.class, false);
    }

    private static ResponseEntity<Reconciliation> created(Reconciliation one) {
        return ResponseEntity.created(URI.create(PATH + "/" + one.id())).body(one);
    }
}
