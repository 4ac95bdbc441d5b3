package vn.ocop.rating.complaint;

import static vn.ocop.rating.Roles.AUDITOR;
import static vn.ocop.rating.Roles.OFFICE;
import static vn.ocop.rating.Roles.PRODUCER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Complaints over HTTP. */
@RestController
@RequestMapping(ComplaintController.PATH)
@Tag(name = "complaints", description = "Complaints about dossiers, recognitions and revocations")
class ComplaintController {
    static final String PATH = "/api/rating/v1/complaints";
    private final Complaints complaints;
    private final Idempotency idempotency;

    ComplaintController(Complaints complaints, Idempotency idempotency) {
        this.complaints = complaints;
        this.idempotency = idempotency;
    }

    @PostMapping
    @RolesAllowed({PRODUCER, OFFICE})
    @Operation(
            summary = "Hand a complaint in, as an entity or for somebody else",
            description =
                    "kind: DOSSIER (with dossierId), RECOGNITION or REVOCATION (with certificate). A complaint that comes"
                            + " too late is kept with inTime false. Takes an Idempotency-Key.")
    ResponseEntity<?> file(@RequestBody ComplaintForms.Filing filing, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, filing, id -> {
            Versioned<Complaint> complaint = complaints.file(id, filing, caller);
            return ResponseEntity.created(URI.create(PATH + "/" + complaint.id()))
                    .eTag(Long.toString(complaint.version()))
                    .body(view(complaint, caller));
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List the complaints that concern the caller, the newest first",
            description = "state (OPEN, DECIDED, WITHDRAWN), kind, product, inTime, limit, cursor")
    @Parameter(name = "state")
    @Parameter(name = "kind")
    @Parameter(name = "product")
    @Parameter(name = "inTime")
    Page<ComplaintView> list(NativeWebRequest request, PageRequest page, Caller caller) {
        return complaints.page(ComplaintQuery.read(request), caller, page).map(complaint -> view(complaint, caller));
    }

    @GetMapping("/overdue")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "List complaints whose next step has not come in its term, the oldest term first")
    Page<ComplaintView> overdue(PageRequest page, Caller caller) {
        return complaints.overdue(page).map(complaint -> view(complaint, caller));
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, PRODUCER, AUDITOR})
    @Operation(
            summary = "Read a complaint",
            description = "An entity that is complained of does not see who complains, nor in which words: masked")
    ResponseEntity<ComplaintView> read(@PathVariable String id, Caller caller) {
        return answer(complaints.get(id, caller), caller);
    }

    @PostMapping("/{id}/steps")
    @RolesAllowed(OFFICE)
    @Operation(summary = "Record a step: ACCEPTED, VERIFIED, DIALOGUE or OTHER")
    ResponseEntity<ComplaintView> step(
            @PathVariable String id,
            @RequestBody ComplaintForms.StepForm form,
            ExpectedVersion expected,
            Caller caller) {
        return answer(complaints.step(id, form, expected, caller), caller);
    }

    @PostMapping("/{id}/decision")
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Record the decision: UPHELD, PARTLY or DISMISSED",
            description = "What follows from it for a star is recorded on its own")
    ResponseEntity<ComplaintView> decide(
            @PathVariable String id,
            @RequestBody ComplaintForms.DecisionForm form,
            ExpectedVersion expected,
            Caller caller) {
        return answer(complaints.decide(id, form, expected, caller), caller);
    }

    @PostMapping("/{id}/withdrawal")
    @RolesAllowed({PRODUCER, OFFICE})
    @Operation(summary = "Take a complaint back")
    ResponseEntity<ComplaintView> withdraw(
            @PathVariable String id,
            @RequestBody ComplaintForms.Withdrawal form,
            ExpectedVersion expected,
            Caller caller) {
        return answer(complaints.withdraw(id, form, expected, caller), caller);
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "Who changed a complaint, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Caller caller) {
        return complaints.history(id, caller, page);
    }

    private ResponseEntity<ComplaintView> answer(Versioned<Complaint> complaint, Caller caller) {
        return ResponseEntity.ok().eTag(Long.toString(complaint.version())).body(view(complaint, caller));
    }

    private ComplaintView view(Versioned<Complaint> complaint, Caller caller) {
        return ComplaintView.of(complaint, caller, complaints.today());
    }
}
