package vn.ocop.rating.dossier;

import static vn.ocop.rating.Roles.AUDITOR;
import static vn.ocop.rating.Roles.COMMUNE;
import static vn.ocop.rating.Roles.COUNCIL;
import static vn.ocop.rating.Roles.OFFICE;
import static vn.ocop.rating.Roles.PRODUCER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** What an entity does with its dossiers, and how they are read. */
@RestController
@RequestMapping(DossierController.PATH)
@Tag(name = "dossiers", description = "Dossiers of products on their way to a star")
class DossierController {
    static final String PATH = "/api/rating/v1/dossiers";
    private final Dossiers dossiers;
    private final DossierViews views;
    private final Idempotency idempotency;

    DossierController(Dossiers dossiers, DossierViews views, Idempotency idempotency) {
        this.dossiers = dossiers;
        this.views = views;
        this.idempotency = idempotency;
    }

    @PostMapping
    @RolesAllowed(PRODUCER)
    @Operation(
            summary = "Open a dossier of an own product",
            description = "round: FIRST, UPGRADE or REASSESSMENT. Takes an Idempotency-Key.")
    ResponseEntity<?> open(@RequestBody DossierForms.Opening form, IdempotencyKey key, Caller caller, Locale locale) {
        form.check();
        return idempotency.answer(key, form, id -> {
            Versioned<Dossier> dossier = dossiers.open(id, form.productId(), form.round(), caller);
            return ResponseEntity.created(URI.create(PATH + "/" + dossier.id()))
                    .eTag(Long.toString(dossier.version()))
                    .body(views.of(dossier, caller, locale));
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, PRODUCER, AUDITOR})
    @Operation(
            summary = "List the dossiers that the caller may see, newest first",
            description = "Filters: stage, unit, entity, product. Drafts are seen by entity, commune and office only.")
    @Parameter(name = "stage")
    @Parameter(name = "unit")
    @Parameter(name = "entity")
    @Parameter(name = "product")
    Page<DossierView.Line> list(NativeWebRequest request, PageRequest page, Caller caller) {
        return dossiers.page(DossierQuery.read(request), caller, page).map(views::line);
    }

    @GetMapping("/overdue")
    @RolesAllowed({OFFICE, COMMUNE, AUDITOR})
    @Operation(summary = "List dossiers whose term has ended without its step, the oldest term first")
    Page<DossierView.Line> overdue(PageRequest page, Caller caller) {
        return dossiers.overdue(caller, page).map(views::line);
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, PRODUCER, AUDITOR})
    @Operation(
            summary = "Read a dossier",
            description =
                    "With its score, every star minimum that it misses, the cheapest way to each star, and findings")
    ResponseEntity<DossierView> read(@PathVariable String id, Caller caller, Locale locale) {
        return answer(dossiers.read(id, caller), caller, locale);
    }

    @PutMapping("/{id}/registration")
    @RolesAllowed(PRODUCER)
    @Operation(summary = "Fill the registration in (Mẫu 01; Mẫu 02 I, II, IV)")
    ResponseEntity<DossierView> register(
            @PathVariable String id,
            @RequestBody Registration registration,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        return answer(dossiers.register(id, registration, expected, caller), caller, locale);
    }

    @PutMapping("/{id}/self-assessment")
    @RolesAllowed(PRODUCER)
    @Operation(
            summary = "Fill the self-assessment in (Mẫu 02 III)",
            description =
                    "Option none: not even the least option is met. Whole or in part; it replaces what was there.")
    ResponseEntity<DossierView> selfAssess(
            @PathVariable String id,
            @RequestBody DossierForms.SelfAssessment form,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        form.check();
        return answer(dossiers.selfAssess(id, form.answers(), expected, caller), caller, locale);
    }

    @PostMapping("/{id}/submission")
    @RolesAllowed(PRODUCER)
    @Operation(summary = "Hand the dossier in; from here on it is frozen")
    ResponseEntity<DossierView> submit(
            @PathVariable String id, ExpectedVersion expected, Caller caller, Locale locale) {
        return answer(dossiers.submit(id, expected, caller), caller, locale);
    }

    @PostMapping("/{id}/supplements")
    @RolesAllowed(PRODUCER)
    @Operation(summary = "Add to a dossier that was handed in")
    ResponseEntity<DossierView> supplement(
            @PathVariable String id,
            @RequestBody DossierForms.Addition form,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        form.check();
        return answer(
                dossiers.supplement(id, form.text(), form.criteria(), form.evidence(), expected, caller),
                caller,
                locale);
    }

    @PostMapping("/{id}/withdrawal")
    @RolesAllowed(PRODUCER)
    @Operation(summary = "Take a dossier back, until a council has it")
    ResponseEntity<DossierView> withdraw(
            @PathVariable String id,
            @RequestBody DossierForms.Ground form,
            ExpectedVersion expected,
            Caller caller,
            Locale locale) {
        form.check();
        return answer(dossiers.withdraw(id, form.ground(), expected, caller), caller, locale);
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, PRODUCER, AUDITOR})
    @Operation(summary = "Who changed a dossier, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Caller caller) {
        return dossiers.history(id, caller, page);
    }

    private ResponseEntity<DossierView> answer(Versioned<Dossier> dossier, Caller caller, Locale locale) {
        return ResponseEntity.ok().eTag(Long.toString(dossier.version())).body(views.of(dossier, caller, locale));
    }
}
