package vn.ocop.trade.demand;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import vn.ocop.trade.Reason;
import vn.ocop.trade.entity.EntityRights;

/** What producers can deliver. */
@RestController
@RequestMapping(CapacityController.PATH)
@Tag(name = "capacities", description = "What producers can deliver of a product in a month")
class CapacityController {
    static final String PATH = "/api/trade/v1/capacities";
    private final Capacities capacities;
    private final EntityRights rights;
    private final Idempotency idempotency;

    CapacityController(Capacities capacities, EntityRights rights, Idempotency idempotency) {
        this.capacities = capacities;
        this.rights = rights;
        this.idempotency = idempotency;
    }

    /**
     * A capacity as it is answered.
     *
     * @param withdrawn why it no longer holds, null while it does
     */
    record View(
            String id,
            long version,
            String entityId,
            String withdrawn,
            @JsonUnwrapped Capacity.Offer offer) {
        static View of(Versioned<Capacity> capacity) {
            Capacity state = capacity.state();
            return new View(capacity.id(), capacity.version(), state.entityId(), state.withdrawn(), state.offer());
        }
    }

    @PostMapping
    @RolesAllowed({OFFICE, TRADE, PRODUCER})
    @Operation(
            summary = "Say what a producer can deliver of its product",
            description = "One capacity for a product, unit and first day. Takes an Idempotency-Key.")
    ResponseEntity<?> offer(@RequestBody Capacity.Offer offer, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, offer, id -> {
            Versioned<Capacity> capacity = capacities.offer(id, offer, caller);
            return ResponseEntity.created(URI.create(PATH + "/" + capacity.id()))
                    .eTag(Long.toString(capacity.version()))
                    .body(View.of(capacity));
        });
    }

    @PutMapping("/{id}")
    @RolesAllowed({OFFICE, TRADE, PRODUCER})
    @Operation(summary = "Change a capacity; the product stays")
    ResponseEntity<View> change(
            @PathVariable String id, @RequestBody Capacity.Offer offer, ExpectedVersion expected, Caller caller) {
        return answer(capacities.step(id, expected, caller, capacity -> capacity.changed(offer)));
    }

    @PostMapping("/{id}/withdrawal")
    @RolesAllowed({OFFICE, TRADE, PRODUCER})
    @Operation(summary = "Withdraw a capacity, with the reason")
    ResponseEntity<View> withdraw(
            @PathVariable String id, @RequestBody Reason form, ExpectedVersion expected, Caller caller) {
        String reason = form.checked();
        return answer(capacities.step(id, expected, caller, capacity -> capacity.withdrawn(reason)));
    }

    @GetMapping
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List capacities, the latest first day first",
            description = "A producer sees its own; a commune names an entity of its units.")
    @Parameter(name = "entity")
    @Parameter(name = "product")
    Page<View> list(NativeWebRequest request, PageRequest page, Caller caller) {
        Parameters asked = new Parameters(request, Set.of("entity", "product"));
        Criteria criteria = rights.visible(asked.text("entity"), caller).is("product", asked.text("product"));
        return capacities.page(criteria, page).map(View::of);
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(summary = "Read a capacity")
    ResponseEntity<View> read(@PathVariable String id, Caller caller) {
        return answer(capacities.read(id, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(summary = "Who changed a capacity, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Caller caller) {
        return capacities.history(id, page, caller);
    }

    private static ResponseEntity<View> answer(Versioned<Capacity> capacity) {
        return ResponseEntity.ok().eTag(Long.toString(capacity.version())).body(View.of(capacity));
    }
}
