package vn.ocop.registry.trace.area;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.COMMUNE;
import static vn.ocop.registry.Roles.OFFICE;
import static vn.ocop.registry.Roles.PRODUCER;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.Set;
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
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Raw-material areas over HTTP. */
@RestController
@RequestMapping(AreaController.PATH)
@Tag(name = "growing-areas", description = "Raw-material areas with their official codes")
class AreaController {
    static final String PATH = "/api/registry/v1/growing-areas";
    private final Areas areas;
    private final Idempotency idempotency;

    AreaController(Areas areas, Idempotency idempotency) {
        this.areas = areas;
        this.idempotency = idempotency;
    }

    /** An area with its id and version. */
    record AreaView(String id, long version, @JsonUnwrapped GrowingArea area) {
        static AreaView of(Versioned<GrowingArea> stored) {
            return new AreaView(stored.id(), stored.version(), stored.state());
        }
    }

    @PostMapping
    @RolesAllowed({OFFICE, PRODUCER})
    @Operation(summary = "Register a raw-material area of an entity", description = "Takes an Idempotency-Key.")
    ResponseEntity<?> register(@RequestBody GrowingArea form, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, form, id -> {
            Versioned<GrowingArea> area = areas.register(id, form, caller);
            return ResponseEntity.created(URI.create(PATH + "/" + area.id()))
                    .eTag(Long.toString(area.version()))
                    .body(AreaView.of(area));
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List raw-material areas by name",
            description = "entityId, code. Only the office and auditors list without an entity.")
    Page<AreaView> list(NativeWebRequest request, PageRequest page, Caller caller) {
        Parameters parameters = new Parameters(request, Set.of("entityId", "code"));
        String entityId = parameters.text("entityId");
        Criteria criteria = new Criteria().is("entityId", entityId).is("code", parameters.text("code"));
        return areas.page(criteria, entityId, page, caller).map(AreaView::of);
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(summary = "Read a raw-material area")
    ResponseEntity<AreaView> read(@PathVariable String id, Caller caller) {
        return answer(areas.read(id, caller));
    }

    @PutMapping("/{id}")
    @RolesAllowed({OFFICE, PRODUCER})
    @Operation(
            summary = "Describe a raw-material area anew",
            description = "What lots have recorded of it before stays as it was recorded.")
    ResponseEntity<AreaView> describe(
            @PathVariable String id, @RequestBody GrowingArea form, ExpectedVersion expected, Caller caller) {
        return answer(areas.describe(id, form, expected, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(summary = "Who changed a raw-material area, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Caller caller) {
        return areas.history(id, page, caller);
    }

    private static ResponseEntity<AreaView> answer(Versioned<GrowingArea> area) {
        return ResponseEntity.ok().eTag(Long.toString(area.version())).body(AreaView.of(area));
    }
}
