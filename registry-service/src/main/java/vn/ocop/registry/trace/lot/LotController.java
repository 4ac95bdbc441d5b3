package vn.ocop.registry.trace.lot;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.COMMUNE;
import static vn.ocop.registry.Roles.OFFICE;
import static vn.ocop.registry.Roles.PRODUCER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Lots and what happened to them over HTTP. */
@RestController
@RequestMapping(LotController.PATH)
@Tag(name = "lots", description = "Lots of products, their events chained by hash, and the check of the chain")
class LotController {
    static final String PATH = "/api/registry/v1/lots";
    private final Lots lots;
    private final LotCheck check;
    private final Idempotency idempotency;

    LotController(Lots lots, LotCheck check, Idempotency idempotency) {
        this.lots = lots;
        this.check = check;
        this.idempotency = idempotency;
    }

    @PostMapping
    @RolesAllowed({OFFICE, PRODUCER})
    @Operation(
            summary = "Make a lot of a product known",
            description = "It never changes afterwards. Takes an Idempotency-Key.")
    ResponseEntity<?> make(@RequestBody LotForms.Making form, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, form, id -> {
            Versioned<Lot> lot = lots.make(id, form, caller);
            return created(lot, LotView.of(lot));
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List lots, the latest first, without their events",
            description = "productId. Only the office and auditors list without a product.")
    Page<LotView> list(NativeWebRequest request, PageRequest page, Caller caller) {
        String productId = new Parameters(request, Set.of("productId")).text("productId");
        return lots.page(new Criteria().is("productId", productId), productId, page, caller)
                .map(LotView::listed);
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(summary = "Read a lot with its chain of events")
    ResponseEntity<LotView> read(@PathVariable String id, Caller caller) {
        Versioned<Lot> lot = lots.read(id, caller);
        return ResponseEntity.ok().eTag(Long.toString(lot.version())).body(LotView.of(lot));
    }

    @PostMapping("/{id}/events")
    @RolesAllowed({OFFICE, PRODUCER})
    @Operation(
            summary = "Record what happened to a lot",
            description = "Nothing recorded is ever changed: a correction is a new event that names the wrong one in"
                    + " corrects, with INCORRECT_DATA or DID_NOT_OCCUR and a reason. Takes an Idempotency-Key.")
    ResponseEntity<?> record(
            @PathVariable String id, @RequestBody LotForms.Happening form, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, form, eventId -> {
            Versioned<Lot> lot = lots.record(id, eventId, form, caller);
            Entry entry = lot.state().entry(eventId).orElseThrow();
            return created(lot, LotView.EventView.of(entry, null));
        });
    }

    @GetMapping("/{id}/verification")
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(
            summary = "Check the chain of a lot",
            description = "Computes every hash again from what is stored and names the first record that was changed,"
                    + " removed or moved.")
    Verification verify(@PathVariable String id, Caller caller) {
        lots.requireReaderOf(id, caller);
        return check.check(id);
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(summary = "Who recorded something of a lot, and when, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Caller caller) {
        return lots.history(id, page, caller);
    }

    private static ResponseEntity<?> created(Versioned<Lot> lot, Object body) {
        return ResponseEntity.created(URI.create(PATH + "/" + lot.id()))
                .eTag(Long.toString(lot.version()))
                .body(body);
    }
}
