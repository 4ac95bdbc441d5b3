package vn.ocop.registry.imports;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.imports.mapped.MappingForm;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.ExportRequest;
import vn.ocop.starter.table.ReceivedFile;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Imports over HTTP. */
@RestController
@RequestMapping(ImportController.PATH)
@Tag(name = "imports", description = "Import of registers: the plan, and files of other registers")
class ImportController {
    static final String PATH = "/api/registry/v1/imports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final Imports imports;
    private final ImportMappings mappings;
    private final ImportViews views;
    private final ImportSettings settings;
    private final Idempotency idempotency;

    ImportController(
            Imports imports,
            ImportMappings mappings,
            ImportViews views,
            ImportSettings settings,
            Idempotency idempotency) {
        this.imports = imports;
        this.mappings = mappings;
        this.views = views;
        this.settings = settings;
        this.idempotency = idempotency;
    }

    /**
     * Asks for the import of a source that the service has already.
     *
     * @param source {@code plan-2822}
     * @param dryRun whether to say only what it would do; false if not said
     */
    record Asked(String source, Boolean dryRun) {}

    /** What makes a sent file the same request. */
    private record Sent(String sha256, String mapping, boolean dryRun) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Import the plan that ships with the service",
            description =
                    "{\"source\": \"plan-2822\", \"dryRun\": false}. Takes an Idempotency-Key. Answers 202 at once.")
    ResponseEntity<?> ofPlan(@RequestBody Asked asked, IdempotencyKey key, Caller caller, Locale locale) {
        Faults faults = new Faults();
        faults.require(asked.source() != null, "source", "required");
        faults.require(
                asked.source() == null || asked.source().equals(ImportSource.PLAN_2822),
                "source",
                "one-of",
                ImportSource.PLAN_2822);
        faults.refuseIfAny();
        return idempotency.answer(
                key, asked, id -> accepted(imports.ofPlan(id, Boolean.TRUE.equals(asked.dryRun()), caller), locale));
    }

    @PostMapping(consumes = {"text/csv", XLSX})
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Import a file, which is the body of the request",
            description =
                    "CSV (UTF-8) or XLSX up to 100 MB. Parameters: dryRun=true, mapping=<name of a column mapping>;"
                            + " without a mapping the file has a layout of the plan. Takes an Idempotency-Key. Answers 202 once"
                            + " the file is stored.")
    ResponseEntity<?> ofFile(
            NativeWebRequest request, HttpServletRequest body, IdempotencyKey key, Caller caller, Locale locale)
            throws IOException {
        Parameters parameters = new Parameters(request, Set.of("dryRun", "mapping"));
        boolean dryRun = truth(parameters, "dryRun");
        String name = parameters.text("mapping");
        MappingForm mapping = name == null ? null : mappings.known(name);
        try (ReceivedFile file = ReceivedFile.receive(
                body.getInputStream(), settings.largestFile().toBytes())) {
            return idempotency.answer(
                    key,
                    new Sent(file.sha256(), name, dryRun),
                    id -> accepted(imports.ofFile(id, file, name, mapping, dryRun, caller), locale));
        }
    }

    @GetMapping
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "List imports, newest first")
    Page<ImportViews.View> list(PageRequest page, Locale locale) {
        return imports.page(page).map(job -> views.of(job, locale));
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(
            summary = "Read the state, progress and counts of an import",
            description = "state: RECEIVED, RUNNING, DONE, FAILED")
    ImportViews.View read(@PathVariable String id, Locale locale) {
        return views.of(imports.get(id), locale);
    }

    @GetMapping("/{id}/rows")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(
            summary = "List what became of each row",
            description = "result=CREATED, UPDATED, UNCHANGED or REFUSED; limit, cursor")
    Page<ImportViews.Row> rows(@PathVariable String id, NativeWebRequest request, PageRequest page, Locale locale) {
        return imports.rows(id, result(request), page).map(row -> views.of(row, locale));
    }

    @GetMapping("/{id}/rows/export")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(
            summary = "What became of each row, as a file",
            description = "result as in the list; format=csv or xlsx, else by Accept")
    void export(@PathVariable String id, NativeWebRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        try (var rows = imports.stream(id, result(export.filters()))
                .map(row -> views.of(row, locale))
                .iterator()) {
            export.answer(response, "import-" + id, RowColumns.ALL, rows);
        }
    }

    private ResponseEntity<ImportViews.View> accepted(ImportJob job, Locale locale) {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create(PATH + "/" + job.id()))
                .body(views.of(job, locale));
    }

    private static RowResult.@Nullable Result result(NativeWebRequest request) {
        String name = new Parameters(request, Set.of("result")).constant("result", RowResult.Result.class, false);
        return name == null ? null : RowResult.Result.valueOf(name);
    }

    private static boolean truth(Parameters parameters, String name) {
        String value = parameters.text(name);
        if (value != null && !List.of("true", "false").contains(value)) {
            throw Refusal.malformed(name, "one-of", "true, false");
        }
        return "true".equals(value);
    }
}
