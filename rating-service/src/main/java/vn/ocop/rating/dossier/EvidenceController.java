package vn.ocop.rating.dossier;

import static vn.ocop.rating.Roles.AUDITOR;
import static vn.ocop.rating.Roles.OFFICE;
import static vn.ocop.rating.Roles.PRODUCER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.rating.Roles;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The evidence of an entity, by reference and hash; one piece serves many criteria and later dossiers. */
@RestController
@RequestMapping("/api/rating/v1/entities/{entityId}/evidence")
@Tag(name = "evidence", description = "Papers of an entity, by reference and SHA-256")
class EvidenceController {
    private final EvidenceLibrary library;
    private final DossierAccess access;
    private final Idempotency idempotency;
    private final Clock clock;

    EvidenceController(EvidenceLibrary library, DossierAccess access, Idempotency idempotency, Clock clock) {
        this.library = library;
        this.access = access;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** A piece as it is sent. */
    record Piece(
            EvidenceKind kind,
            String title,
            String file,
            String sha256,
            String issuer,
            String number,
            LocalDate issuedOn,
            LocalDate expiresOn) {}

    @PostMapping
    @RolesAllowed(PRODUCER)
    @Operation(
            summary = "Add a piece of evidence to an own entity",
            description = "It is never changed; a newer paper is a new piece. Takes an Idempotency-Key.")
    ResponseEntity<?> add(@PathVariable String entityId, @RequestBody Piece form, IdempotencyKey key, Caller caller) {
        access.requireOwn(caller, entityId);
        return idempotency.answer(key, form, id -> {
            Evidence piece = new Evidence(
                    id,
                    entityId,
                    form.kind(),
                    form.title(),
                    form.file(),
                    form.sha256(),
                    form.issuer(),
                    form.number(),
                    form.issuedOn(),
                    form.expiresOn(),
                    caller.subject(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            Faults faults = new Faults();
            piece.check(Vietnam.today(clock), faults);
            faults.refuseIfAny();
            return ResponseEntity.created(URI.create("/api/rating/v1/entities/" + entityId + "/evidence/" + id))
                    .body(library.add(piece));
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List the evidence of an entity, newest first",
            description = "A producer for its own entity; what lies in a dossier is read there")
    Page<Evidence> list(@PathVariable String entityId, PageRequest page, Caller caller) {
        if (!caller.hasAny(Set.of(Roles.OFFICE, Roles.AUDITOR))) {
            access.requireOwn(caller, entityId);
        }
        return library.page(entityId, page);
    }
}
