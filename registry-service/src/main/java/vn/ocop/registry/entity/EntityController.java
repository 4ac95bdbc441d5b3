package vn.ocop.registry.entity;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.COMMUNE;
import static vn.ocop.registry.Roles.COUNCIL;
import static vn.ocop.registry.Roles.OFFICE;
import static vn.ocop.registry.Roles.PRODUCER;
import static vn.ocop.registry.Roles.TRADE;
import static vn.ocop.registry.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
import vn.ocop.starter.listing.FacetCount;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Entities over HTTP. */
@RestController
@RequestMapping(EntityController.PATH)
@Tag(name = "entities", description = "OCOP entities (chủ thể OCOP)")
class EntityController {
    static final String PATH = "/api/registry/v1/entities";
    private final Entities entities;
    private final EntityQueries queries;
    private final EntityAccess access;
    private final Idempotency idempotency;

    EntityController(Entities entities, EntityQueries queries, EntityAccess access, Idempotency idempotency) {
        this.entities = entities;
        this.queries = queries;
        this.access = access;
        this.idempotency = idempotency;
    }

    @PostMapping
    @RolesAllowed({OFFICE, COMMUNE})
    @Operation(
            summary = "Register an entity",
            description = "A commune only where it is in charge. Takes an Idempotency-Key.")
    ResponseEntity<?> register(@RequestBody EntityForms.Registration form, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, form, id -> {
            Versioned<Entity> entity = entities.register(id, form.details(), form.formerUnit(), form.unit(), caller);
            return ResponseEntity.created(URI.create(PATH + "/" + entity.id()))
                    .eTag(Long.toString(entity.version()))
                    .body(EntityView.of(entity, true));
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @EntityFilters
    @Operation(summary = "List entities by name", description = "q, locality, unit, legalForm, state, limit, cursor")
    Page<EntityView> list(NativeWebRequest request, PageRequest page, Caller caller) {
        return entities.page(queries.read(request), page).map(entity -> seen(entity, caller));
    }

    @GetMapping("/facets")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @EntityFilters
    @Operation(summary = "Count entities by locality, legal form and state", description = "Filters as in the list")
    Map<String, List<FacetCount>> facets(NativeWebRequest request) {
        Criteria criteria = queries.read(request);
        return queries.told(entities.facets(criteria));
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "Read an entity", description = "Personal data only for those in charge and the entity itself")
    ResponseEntity<EntityView> read(@PathVariable String id, Caller caller) {
        return answer(entities.get(id), caller);
    }

    @PutMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER})
    @Operation(
            summary = "Describe an entity anew",
            description = "A producer describes its own, but name, form, number, address and capital are the officers'")
    ResponseEntity<EntityView> describe(
            @PathVariable String id,
            @RequestBody EntityForms.Description form,
            ExpectedVersion expected,
            Caller caller) {
        return answer(entities.describe(id, form.details(), expected, caller), caller);
    }

    @PutMapping("/{id}/unit")
    @RolesAllowed({OFFICE, COMMUNE})
    @Operation(summary = "Assign the commune that the entity lies in since 1 July 2025")
    ResponseEntity<EntityView> assign(
            @PathVariable String id,
            @RequestBody EntityForms.Assignment form,
            ExpectedVersion expected,
            Caller caller) {
        return answer(entities.assign(id, form.unit(), expected, caller), caller);
    }

    @PostMapping("/{id}/activate")
    @RolesAllowed({OFFICE, COMMUNE})
    @Operation(summary = "Confirm a registered entity as active")
    ResponseEntity<EntityView> activate(
            @PathVariable String id, @RequestBody EntityForms.Reason form, ExpectedVersion expected, Caller caller) {
        return move(id, EntityMove.ACTIVATE, form, expected, caller);
    }

    @PostMapping("/{id}/suspend")
    @RolesAllowed(OFFICE)
    @Operation(summary = "Suspend an active entity, with the ground")
    ResponseEntity<EntityView> suspend(
            @PathVariable String id, @RequestBody EntityForms.Reason form, ExpectedVersion expected, Caller caller) {
        return move(id, EntityMove.SUSPEND, form, expected, caller);
    }

    @PostMapping("/{id}/reinstate")
    @RolesAllowed(OFFICE)
    @Operation(summary = "End the suspension of an entity")
    ResponseEntity<EntityView> reinstate(
            @PathVariable String id, @RequestBody EntityForms.Reason form, ExpectedVersion expected, Caller caller) {
        return move(id, EntityMove.REINSTATE, form, expected, caller);
    }

    @PostMapping("/{id}/close")
    @RolesAllowed(OFFICE)
    @Operation(summary = "Close an entity for good, with the ground")
    ResponseEntity<EntityView> close(
            @PathVariable String id, @RequestBody EntityForms.Reason form, ExpectedVersion expected, Caller caller) {
        return move(id, EntityMove.CLOSE, form, expected, caller);
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "Who changed an entity, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page) {
        return entities.history(id, page);
    }

    private ResponseEntity<EntityView> move(
            String id, EntityMove move, EntityForms.Reason form, ExpectedVersion expected, Caller caller) {
        Faults faults = new Faults();
        Texts texts = new Texts(faults);
        if (move.needsGround()) {
            texts.needed(form.reason(), "reason", Texts.LINE);
        } else {
            texts.optional(form.reason(), "reason", Texts.LINE);
        }
        faults.refuseIfAny();
        return answer(entities.move(id, move, form.reason(), expected, caller), caller);
    }

    private ResponseEntity<EntityView> answer(Versioned<Entity> entity, Caller caller) {
        return ResponseEntity.ok().eTag(Long.toString(entity.version())).body(seen(entity, caller));
    }

    private EntityView seen(Versioned<Entity> entity, Caller caller) {
        return EntityView.of(
                entity,
                access.seesPersonalData(caller, entity.id(), entity.state().place()));
    }
}
