package vn.ocop.training.entity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.events.EntityState;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The entities that this service knows of. */
@RestController
@RequestMapping("/api/training/v1/entities")
@RolesAllowed({"office", "training", "auditor"})
@Tag(name = "entities")
class EntityController {
    private final Copies<EntityState> copies;

    EntityController(Copies<EntityState> copies) {
        this.copies = copies;
    }

    @GetMapping
    @Operation(summary = "List the entities that this service knows of")
    Page<EntityState> list(PageRequest page) {
        return copies.page(page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read what this service knows of one of the entities")
    EntityState read(@PathVariable String id) {
        return copies.find(id).orElseThrow(() -> Refusal.notFound("entity", id));
    }
}
