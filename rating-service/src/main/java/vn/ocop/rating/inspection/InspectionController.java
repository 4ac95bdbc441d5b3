package vn.ocop.rating.inspection;

import static vn.ocop.rating.Roles.AUDITOR;
import static vn.ocop.rating.Roles.COMMUNE;
import static vn.ocop.rating.Roles.OFFICE;
import static vn.ocop.rating.Roles.PRODUCER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.rating.recognition.Terms;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Inspections over HTTP. */
@RestController
@RequestMapping(InspectionController.PATH)
@Tag(name = "inspections", description = "Inspections of recognised products and what they lead to")
class InspectionController {
    static final String PATH = "/api/rating/v1/inspections";
    private final Inspections inspections;
    private final Terms terms;
    private final Idempotency idempotency;

    InspectionController(Inspections inspections, Terms terms, Idempotency idempotency) {
        this.inspections = inspections;
        this.terms = terms;
        this.idempotency = idempotency;
    }

    @PostMapping
    @RolesAllowed({OFFICE, COMMUNE})
    @Operation(
            summary = "Enter an inspection that is to take place",
            description = "kind: PLANNED (by the office) or AD_HOC, of which the entity learns by its conclusion only."
                    + " contents: CRITERIA_KEPT, MARK_USED, ADVERTISING. Takes an Idempotency-Key.")
    ResponseEntity<?> enter(@RequestBody InspectionForms.Entry form, IdempotencyKey key, Caller caller) {
        return created(key, form, id -> inspections.enter(id, form, caller));
    }

    @PostMapping("/production-stops")
    @RolesAllowed(COMMUNE)
    @Operation(
            summary = "Confirm that an entity has stopped making a product",
            description = "It proposes the revocation; the term for the decision runs from the confirmation."
                    + " Takes an Idempotency-Key.")
    ResponseEntity<?> confirmStop(@RequestBody InspectionForms.Stop form, IdempotencyKey key, Caller caller) {
        return created(key, form, id -> inspections.confirmStop(id, form, caller));
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List inspections that the caller may know of, the latest day first",
            description = "state (PLANNED, REMEDY_DUE, REVOCATION_DUE, CLOSED), kind, product, entity, limit, cursor")
    @Parameter(name = "state")
    @Parameter(name = "kind")
    @Parameter(name = "product")
    @Parameter(name = "entity")
    Page<InspectionView> list(NativeWebRequest request, PageRequest page, Caller caller) {
        return inspections.page(InspectionQuery.read(request), caller, page).map(this::view);
    }

    @GetMapping("/overdue")
    @RolesAllowed({OFFICE, COMMUNE, AUDITOR})
    @Operation(
            summary = "List inspections whose day has passed without what it was for, the oldest first",
            description =
                    "No conclusion, a remedy that nobody has checked, or a proposed revocation that was not decided;"
                            + " the last ends when the product has lost its star")
    Page<InspectionView> overdue(PageRequest page, Caller caller) {
        return inspections.overdue(caller, page).map(this::view);
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(summary = "Read an inspection")
    ResponseEntity<InspectionView> read(@PathVariable String id, Caller caller) {
        return answer(inspections.get(id, caller));
    }

    @PostMapping("/{id}/conclusion")
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Conclude an inspection",
            description =
                    "outcome: NO_BREACH, REMEDY (with remedy and until) or REVOCATION_PROPOSED (with the code of the"
                            + " ground). The revocation itself is recorded at the product's rating.")
    ResponseEntity<InspectionView> conclude(
            @PathVariable String id,
            @RequestBody InspectionForms.ConclusionForm form,
            ExpectedVersion expected,
            Caller caller) {
        return answer(inspections.conclude(id, form, expected, caller));
    }

    @PostMapping("/{id}/remedy")
    @RolesAllowed(OFFICE)
    @Operation(summary = "Record whether what was to be put right has been")
    ResponseEntity<InspectionView> checkRemedy(
            @PathVariable String id,
            @RequestBody InspectionForms.RemedyCheck form,
            ExpectedVersion expected,
            Caller caller) {
        return answer(inspections.checkRemedy(id, form, expected, caller));
    }

    @PostMapping("/{id}/calling-off")
    @RolesAllowed(OFFICE)
    @Operation(summary = "Call an inspection off")
    ResponseEntity<InspectionView> callOff(
            @PathVariable String id,
            @RequestBody InspectionForms.CallingOff form,
            ExpectedVersion expected,
            Caller caller) {
        return answer(inspections.callOff(id, form, expected, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(summary = "Who changed an inspection, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Caller caller) {
        return inspections.history(id, caller, page);
    }

    private ResponseEntity<?> created(
            IdempotencyKey key, Record form, Function<String, Versioned<Inspection>> command) {
        return idempotency.answer(key, form, id -> {
            Versioned<Inspection> inspection = command.apply(id);
            return ResponseEntity.created(URI.create(PATH + "/" + inspection.id()))
                    .eTag(Long.toString(inspection.version()))
                    .body(view(inspection));
        });
    }

    private ResponseEntity<InspectionView> answer(Versioned<Inspection> inspection) {
        return ResponseEntity.ok().eTag(Long.toString(inspection.version())).body(view(inspection));
    }

    private InspectionView view(Versioned<Inspection> inspection) {
        return InspectionView.of(inspection, terms, inspections.today());
    }
}
