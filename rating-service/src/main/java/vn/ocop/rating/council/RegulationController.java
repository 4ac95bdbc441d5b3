package vn.ocop.rating.council;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Regulations of councils over HTTP. */
@RestController
@RequestMapping(RegulationController.PATH)
@RolesAllowed({"office", "commune", "council", "producer", "auditor"})
@Tag(name = "council-regulations", description = "How councils work, as dated regulations that never change")
class RegulationController {
    static final String PATH = "/api/rating/v1/council-regulations";
    private final Regulations regulations;
    private final Idempotency idempotency;

    RegulationController(Regulations regulations, Idempotency idempotency) {
        this.regulations = regulations;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Operation(
            summary = "List the regulations by level and first day",
            description = "One without a last day holds until the next of its level begins")
    Page<CouncilRegulation> list(PageRequest page) {
        return regulations.page(page).map(Versioned::state);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a regulation")
    CouncilRegulation read(@PathVariable String id) {
        return regulations.get(id).state();
    }

    @PostMapping
    @RolesAllowed("office")
    @Operation(
            summary = "Store a regulation",
            description = "It never changes then; every fault of it is told at once. Takes an Idempotency-Key.")
    ResponseEntity<?> add(@RequestBody CouncilRegulation regulation, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, regulation, _ -> {
            CouncilRegulation added = regulations.add(regulation, caller).state();
            return ResponseEntity.created(URI.create(PATH + "/" + added.id())).body(added);
        });
    }
}
