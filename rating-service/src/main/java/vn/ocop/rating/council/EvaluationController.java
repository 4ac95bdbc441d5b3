package vn.ocop.rating.council;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/**
 * The scoring of dossiers over HTTP. A sheet is its member's alone, so saving one needs no If-Match: the last save counts,
 * and no version tells how often others have saved.
 */
@RestController
@RequestMapping(SessionController.PATH + "/{sessionId}/evaluations/{dossierId}")
@RolesAllowed({"office", "council", "auditor"})
@Tag(
        name = "council-evaluations",
        description = "How the members of a council score a dossier, each alone until it is closed")
class EvaluationController {
    private final Evaluations evaluations;

    EvaluationController(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @GetMapping
    @Operation(
            summary = "Read how far the scoring of a dossier is",
            description = "One's own sheet and how many have signed; everybody's sheets and the result once revealed")
    EvaluationView read(@PathVariable String sessionId, @PathVariable String dossierId, Caller caller) {
        return EvaluationView.of(evaluations.get(sessionId, dossierId, caller), caller);
    }

    @PutMapping("/sheet")
    @RolesAllowed("council")
    @Operation(
            summary = "Save one's own draft",
            description = "As often as wanted until it is signed. An adviser writes before the session is opened.")
    EvaluationView save(
            @PathVariable String sessionId,
            @PathVariable String dossierId,
            @RequestBody SheetForm form,
            Caller caller) {
        return EvaluationView.of(evaluations.save(sessionId, dossierId, form, caller), caller);
    }

    @PostMapping("/sheet/sign")
    @RolesAllowed("council")
    @Operation(
            summary = "Sign one's own sheet, for good",
            description = "Every criterion that applies needs a choice; signing again changes nothing")
    EvaluationView sign(@PathVariable String sessionId, @PathVariable String dossierId, Caller caller) {
        return EvaluationView.of(evaluations.sign(sessionId, dossierId, caller), caller);
    }

    @PostMapping("/close")
    @RolesAllowed({"office", "council"})
    @Operation(
            summary = "End the round: with a result, or with another round where totals lie too far apart",
            description = "By the office, the chair or the secretary, once those have signed whom the regulation names")
    EvaluationView close(@PathVariable String sessionId, @PathVariable String dossierId, Caller caller) {
        return EvaluationView.of(evaluations.close(sessionId, dossierId, caller), caller);
    }

    @GetMapping("/history")
    @Operation(summary = "Who saved and signed when, oldest first", description = "Once the sheets are revealed")
    Page<HistoryEntry> history(
            @PathVariable String sessionId, @PathVariable String dossierId, PageRequest page, Caller caller) {
        return evaluations.history(sessionId, dossierId, page, caller);
    }
}
