package vn.ocop.trade.webhook;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.TRADE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The partners who are told by webhook, over HTTP. */
@RestController
@RequestMapping(PartnerController.PATH)
@RolesAllowed({OFFICE, TRADE})
@Tag(name = "partners", description = "Partners who are told of products on the market by signed webhooks")
class PartnerController {
    static final String PATH = "/api/trade/v1/partners";
    private static final int USUAL_OVERLAP = 7;
    private final Partners partners;
    private final Idempotency idempotency;

    PartnerController(Partners partners, Idempotency idempotency) {
        this.partners = partners;
        this.idempotency = idempotency;
    }

    /**
     * A partner without its secrets.
     *
     * @param pause why nothing is sent, not there while it is active
     * @param secretSince first day of the secret that signs, not there until one was drawn
     * @param formerSecretUntil last day on which the one before signs too
     */
    record View(
            String id,
            long version,
            String name,
            String url,
            List<String> types,
            Partner.State state,
            Partner.Pause pause,
            LocalDate secretSince,
            LocalDate formerSecretUntil) {
        static View of(Versioned<Partner> stored) {
            Partner partner = stored.state();
            return new View(
                    stored.id(),
                    stored.version(),
                    partner.name(),
                    partner.url(),
                    partner.types(),
                    partner.state(),
                    partner.pause(),
                    partner.current() == null ? null : partner.current().since(),
                    partner.previous() == null ? null : partner.previous().lastDay());
        }
    }

    /** @param overlapDays days after today on which the former secret signs too; 7 if not given */
    record Rotation(Integer overlapDays) {}

    /** @param secret shown only here; as the libraries of Standard Webhooks take it */
    record Drawn(String secret, View partner) {}

    @PostMapping
    @Operation(
            summary = "Register a partner",
            description = "It is paused. Draw a secret, give it to the partner, then resume. Takes an Idempotency-Key.")
    ResponseEntity<?> register(@RequestBody Partner.Form form, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, form, id -> {
            Versioned<Partner> partner = partners.register(id, form, caller);
            return ResponseEntity.created(URI.create(PATH + "/" + id))
                    .eTag(Long.toString(partner.version()))
                    .body(View.of(partner));
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, TRADE, AUDITOR})
    @Operation(summary = "List the partners by name")
    Page<View> list(PageRequest page) {
        return partners.page(page).map(View::of);
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, TRADE, AUDITOR})
    @Operation(summary = "Read a partner")
    ResponseEntity<View> read(@PathVariable String id) {
        return answer(partners.get(id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change name, address or the types of events")
    ResponseEntity<View> change(
            @PathVariable String id, @RequestBody Partner.Form form, ExpectedVersion expected, Caller caller) {
        return answer(partners.change(id, expected, form, caller));
    }

    // No Idempotency-Key: remembering the answer would store the secret. If-Match keeps it from being drawn twice.
    @PostMapping("/{id}/secrets")
    @Operation(
            summary = "Draw a new secret, which is shown once",
            description =
                    "The former one signs too for overlapDays more (7 if not given, at most 30), so that the partner can change over in its own time.")
    ResponseEntity<Drawn> rotate(
            @PathVariable String id,
            @RequestBody(required = false) Rotation rotation,
            ExpectedVersion expected,
            Caller caller) {
        int overlap = rotation == null || rotation.overlapDays() == null ? USUAL_OVERLAP : rotation.overlapDays();
        Partners.Drawn drawn = partners.rotate(id, expected, overlap, caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(Long.toString(drawn.partner().version()))
                .body(new Drawn(drawn.secret(), View.of(drawn.partner())));
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "Send nothing for now; its events are kept")
    ResponseEntity<View> pause(@PathVariable String id, ExpectedVersion expected, Caller caller) {
        return answer(partners.pause(id, expected, caller));
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Send again, what has waited first")
    ResponseEntity<View> resume(@PathVariable String id, ExpectedVersion expected, Caller caller) {
        return answer(partners.resume(id, expected, caller));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "End it: it is told nothing more, its secrets and what has waited are gone")
    ResponseEntity<View> end(@PathVariable String id, ExpectedVersion expected, Caller caller) {
        return answer(partners.end(id, expected, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, TRADE, AUDITOR})
    @Operation(summary = "Who changed what of a partner, and when")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page) {
        return partners.history(id, page);
    }

    private static ResponseEntity<View> answer(Versioned<Partner> partner) {
        return ResponseEntity.ok().eTag(Long.toString(partner.version())).body(View.of(partner));
    }
}
