package vn.ocop.training.person;

import static vn.ocop.training.Roles.AUDITOR;
import static vn.ocop.training.Roles.COMMUNE;
import static vn.ocop.training.Roles.OFFICE;
import static vn.ocop.training.Roles.PRODUCER;
import static vn.ocop.training.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.events.EntityState;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Representatives and workers of an entity who are put down for training. */
@RestController
@RequestMapping("/api/training/v1/entities/{entityId}/trainees")
@Tag(name = "trainees", description = "People of entities who are trained, without names")
class EntityPersonController {
    private final EntityPeople entityPeople;
    private final PersonRegistration registration;
    private final Trainees trainees;
    private final Copies<EntityState> entities;
    private final Idempotency idempotency;

    EntityPersonController(
            EntityPeople entityPeople,
            PersonRegistration registration,
            Trainees trainees,
            Copies<EntityState> entities,
            Idempotency idempotency) {
        this.entityPeople = entityPeople;
        this.registration = registration;
        this.trainees = trainees;
        this.entities = entities;
        this.idempotency = idempotency;
    }

    /** Somebody of the entity; what names the person is kept apart. */
    record Entry(TraineeKind kind, String code, Personal person) {}

    /** The last day with the entity. */
    record Leave(LocalDate last) {}

    /** Without a name. */
    record View(String id, long version, TraineeKind kind, String entityId, String code, LocalDate last) {
        static View of(Versioned<EntityPerson> person) {
            EntityPerson state = person.state();
            return new View(person.id(), person.version(), state.kind(), state.entityId(), state.code(), state.last());
        }
    }

    @PostMapping
    @RolesAllowed({OFFICE, TRAINING, COMMUNE, PRODUCER})
    @Operation(
            summary = "Enter a representative or worker of an entity",
            description = "code is the entity's own number of the person. A worker is named only with person.agreed."
                    + " The answer has no name. Takes an Idempotency-Key.")
    ResponseEntity<?> enter(@PathVariable String entityId, @RequestBody Entry form, IdempotencyKey key, Caller caller) {
        EntityPerson person = new EntityPerson(form.kind(), entityId, form.code());
        return idempotency.answer(key, person, id -> {
            Versioned<EntityPerson> entered = registration.ofEntity(id, person, form.person(), caller);
            return ResponseEntity.created(
                            URI.create("/api/training/v1/entities/" + entityId + "/trainees/" + entered.id()))
                    .eTag(Long.toString(entered.version()))
                    .body(View.of(entered));
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, TRAINING, COMMUNE, PRODUCER, AUDITOR})
    @Operation(summary = "List the people of an entity who were put down for training, without names")
    Page<View> list(@PathVariable String entityId, PageRequest page, Caller caller) {
        Trainee anybody = anybodyOf(entityId);
        if (!caller.has(AUDITOR)) {
            trainees.requireFor(caller, anybody);
        }
        return entityPeople.of(entityId, page).map(View::of);
    }

    @PostMapping("/{id}/leaving")
    @RolesAllowed({OFFICE, TRAINING, COMMUNE, PRODUCER})
    @Operation(
            summary = "Enter the last day of a representative or worker with the entity",
            description = "From the next day on coverage does not count the person, who can't be enrolled any more.")
    ResponseEntity<View> leave(
            @PathVariable String entityId,
            @PathVariable String id,
            @RequestBody Leave form,
            ExpectedVersion expected,
            Caller caller) {
        trainees.requireFor(caller, anybodyOf(entityId));
        if (form.last() == null) {
            throw Refusal.invalid("last", "required");
        }
        if (!entityPeople.get(id).state().entityId().equals(entityId)) {
            throw Refusal.notFound("trainee", id);
        }
        Versioned<EntityPerson> left = entityPeople.leave(id, form.last(), expected, caller);
        return ResponseEntity.ok().eTag(Long.toString(left.version())).body(View.of(left));
    }

    private Trainee anybodyOf(String entityId) {
        EntityState entity = entities.find(entityId).orElseThrow(() -> Refusal.notFound("entity", entityId));
        return Trainees.of(entityId, TraineeKind.WORKER, entity);
    }
}
