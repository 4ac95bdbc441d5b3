package vn.ocop.registry.finding;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.COMMUNE;
import static vn.ocop.registry.Roles.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.entity.Places;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.FacetCount;
import vn.ocop.starter.listing.Facets;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.ExportRequest;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The work queue of data-quality findings over HTTP. */
@RestController
@RequestMapping(FindingController.PATH)
@Tag(name = "findings", description = "Data-quality findings: what a register says that an officer should look at")
class FindingController {
    static final String PATH = "/api/registry/v1/findings";
    private final Findings findings;
    private final FindingQueries queries;
    private final Places places;

    FindingController(Findings findings, FindingQueries queries, Places places) {
        this.findings = findings;
        this.queries = queries;
        this.places = places;
    }

    /** Why an officer decides so. */
    record Reason(String reason) {}

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, AUDITOR})
    @Operation(
            summary = "List findings in the order of their source",
            description =
                    "q, code, status, certainty, field, locality, unit, record, register, entityId, productId, limit, cursor. A commune sees those of its units.")
    Page<FindingView> list(NativeWebRequest request, PageRequest page, Caller caller, Locale locale) {
        return findings.page(queries.read(request, caller), page).map(filed -> FindingView.of(filed, locale));
    }

    @GetMapping("/facets")
    @RolesAllowed({OFFICE, COMMUNE, AUDITOR})
    @Operation(
            summary = "Count findings by status, code, certainty and locality",
            description = "Filters as in the list")
    Map<String, List<FacetCount>> facets(NativeWebRequest request, Caller caller) {
        return findings.facets(queries.read(request, caller)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        counts -> Facets.told(
                                counts.getValue(),
                                counts.getKey().equals("locality") ? places::name : Function.identity()::apply)));
    }

    @GetMapping("/export")
    @RolesAllowed({OFFICE, COMMUNE, AUDITOR})
    @Operation(
            summary = "The list of findings as a file",
            description = "Filters as in the list; format=csv or xlsx, else by Accept")
    void export(NativeWebRequest request, HttpServletResponse response, Caller caller, Locale locale)
            throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        Criteria query = queries.read(export.filters(), caller);
        try (var found = findings.stream(query).iterator()) {
            export.answer(response, "findings", FindingColumns.in(locale), found);
        }
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, AUDITOR})
    @Operation(summary = "Read a finding with all that was decided on it")
    ResponseEntity<FindingView> read(@PathVariable String id, Caller caller, Locale locale) {
        return answer(findings.get(id, caller), locale);
    }

    @PostMapping("/{id}/resolve")
    @RolesAllowed({OFFICE, COMMUNE})
    @Operation(summary = "Close a finding because the data were corrected", description = "Needs If-Match and a reason")
    ResponseEntity<FindingView> resolve(
            @PathVariable String id,
            @RequestBody Reason reason,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        return answer(findings.resolve(id, checked(reason), expected, caller), locale);
    }

    @PostMapping("/{id}/accept")
    @RolesAllowed({OFFICE, COMMUNE})
    @Operation(summary = "Leave the data as they are, with the reason", description = "Needs If-Match and a reason")
    ResponseEntity<FindingView> accept(
            @PathVariable String id,
            @RequestBody Reason reason,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        return answer(findings.accept(id, checked(reason), expected, caller), locale);
    }

    @PostMapping("/{id}/reopen")
    @RolesAllowed({OFFICE, COMMUNE})
    @Operation(summary = "Open a closed finding again, with the reason", description = "Needs If-Match and a reason")
    ResponseEntity<FindingView> reopen(
            @PathVariable String id,
            @RequestBody Reason reason,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        return answer(findings.reopen(id, checked(reason), expected, caller), locale);
    }

    private static String checked(Reason reason) {
        Faults faults = new Faults();
        new Texts(faults).needed(reason.reason(), "reason", Texts.LINE);
        faults.refuseIfAny();
        return reason.reason();
    }

    private static ResponseEntity<FindingView> answer(Versioned<FiledFinding> filed, Locale locale) {
        return ResponseEntity.ok().eTag(Long.toString(filed.version())).body(FindingView.of(filed, locale));
    }
}
