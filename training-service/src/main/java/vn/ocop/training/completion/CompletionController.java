package vn.ocop.training.completion;

import static vn.ocop.training.Roles.AUDITOR;
import static vn.ocop.training.Roles.COMMUNE;
import static vn.ocop.training.Roles.COUNCIL;
import static vn.ocop.training.Roles.OFFICE;
import static vn.ocop.training.Roles.PRODUCER;
import static vn.ocop.training.Roles.TRADE;
import static vn.ocop.training.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.OfficerTrainingState;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.training.person.Officers;
import vn.ocop.training.record.Completion;
import vn.ocop.training.record.Completions;

/** Who completed what: by course, by entity, by officer; never by name. */
@RestController
@RequestMapping("/api/training/v1")
@Tag(name = "completions", description = "Completions and certificates, by ids")
class CompletionController {
    private final Completions completions;
    private final EntityTrainings entities;
    private final OfficerTrainings officers;
    private final Officers register;
    private final Jurisdiction jurisdiction;

    CompletionController(
            Completions completions,
            EntityTrainings entities,
            OfficerTrainings officers,
            Officers register,
            Jurisdiction jurisdiction) {
        this.completions = completions;
        this.entities = entities;
        this.officers = officers;
        this.register = register;
        this.jurisdiction = jurisdiction;
    }

    @GetMapping("/courses/{id}/completions")
    @RolesAllowed({OFFICE, TRAINING, COMMUNE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List who completed a course, with certificates",
            description = "A producer sees those of its entities, a commune those of its units.")
    Page<Completion> ofCourse(@PathVariable String id, PageRequest page, Caller caller) {
        return completions.page(id, one -> sees(caller, one), page);
    }

    @GetMapping("/entities/{entityId}/training")
    @RolesAllowed({OFFICE, TRAINING, COMMUNE, COUNCIL, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "Read what the people of an entity have been trained in, counted")
    EntityTrainingState ofEntity(@PathVariable String entityId) {
        return entities.find(entityId).orElseThrow(() -> Refusal.notFound("training", entityId));
    }

    @GetMapping("/officers/{officerId}/training")
    @RolesAllowed({OFFICE, TRAINING, COMMUNE, AUDITOR})
    @Operation(
            summary = "Read what an officer has been trained in",
            description = "A commune reads that of officers whose present or last post lies in its units.")
    OfficerTrainingState ofOfficer(@PathVariable String officerId, Caller caller) {
        if (!seesAll(caller)) {
            jurisdiction.require(
                    caller, List.of(register.get(officerId).state().lastPost().unit()));
        }
        return officers.find(officerId).orElseThrow(() -> Refusal.notFound("training", officerId));
    }

    private static boolean seesAll(Caller caller) {
        return caller.hasAny(List.of(OFFICE, TRAINING, AUDITOR));
    }

    private static boolean sees(Caller caller, Completion one) {
        if (seesAll(caller)) {
            return true;
        }
        return caller.has(PRODUCER)
                        && one.entityId() != null
                        && caller.entities().contains(one.entityId())
                || caller.has(COMMUNE) && one.unit() != null && caller.units().contains(one.unit());
    }
}
