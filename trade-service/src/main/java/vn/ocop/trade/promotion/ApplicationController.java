package vn.ocop.trade.promotion;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

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
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.Reason;

/**
 * Applications, and who gets a booth. A decision takes no If-Match: what many do at the same moment is decided on what is
 * stored then, and who comes second is told why it can't be, not that a version has changed.
 */
@RestController
@RequestMapping(PromotionController.PATH + "/{id}/applications")
@Tag(name = "promotion events")
class ApplicationController {
    private final Promotions promotions;
    private final Entrants entrants;
    private final Idempotency idempotency;

    ApplicationController(Promotions promotions, Entrants entrants, Idempotency idempotency) {
        this.promotions = promotions;
        this.entrants = entrants;
        this.idempotency = idempotency;
    }

    /**
     * Which booth, and why.
     *
     * @param booth its number, null for the lowest that is free
     * @param reason by the criteria; needed to pass over those who wait
     */
    record Booth(Integer booth, String reason) {
        String why() {
            return reason == null ? null : new Reason(reason).checked();
        }
    }

    @PostMapping
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER})
    @Operation(
            summary = "Apply for an entity, with the products that it brings",
            description =
                    "Each product must hold the demanded star on all days of the event. lateReason: only officers of"
                            + " the province, after the last day of applications. Takes an Idempotency-Key.")
    ResponseEntity<?> apply(
            @PathVariable String id, @RequestBody ApplicationForm form, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, form, _ -> {
            PromotionEvent event = promotions.apply(id, form, caller).state();
            return ResponseEntity.created(
                            URI.create(PromotionController.PATH + "/" + id + "/applications/" + form.entityId()))
                    .body(event.application(form.entityId()).orElseThrow());
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List applications in their order, which is also the order of those who wait",
            description = "A producer sees those of its entities, a commune those of its units.")
    Page<Application> list(@PathVariable String id, PageRequest page, Caller caller) {
        return Slices.of(
                promotions.get(id).state().applications().stream()
                        .filter(one -> entrants.sees(caller, one))
                        .toList(),
                page,
                "applications " + id + " " + caller.subject());
    }

    @PostMapping("/{entityId}/selection")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(
            summary = "Give an application a booth, or a place where nobody needs one",
            description =
                    "409 no-booth-left or booth-taken when somebody else was faster; 409 others-wait unless a reason"
                            + " says why those who wait are passed over")
    Application select(@PathVariable String id, @PathVariable String entityId, @RequestBody Booth form, Caller caller) {
        return answer(
                promotions
                        .select(id, entityId, form.booth(), form.why(), caller)
                        .state(),
                entityId);
    }

    @PostMapping("/{entityId}/waiting")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(summary = "Let an application wait for a booth, with the reason")
    Application putOff(
            @PathVariable String id, @PathVariable String entityId, @RequestBody Reason form, Caller caller) {
        return answer(promotions.putOff(id, entityId, form.checked(), caller).state(), entityId);
    }

    @PostMapping("/{entityId}/refusal")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(summary = "Refuse an application, with the reason")
    Application refuse(
            @PathVariable String id, @PathVariable String entityId, @RequestBody Reason form, Caller caller) {
        return answer(promotions.refuse(id, entityId, form.checked(), caller).state(), entityId);
    }

    @PostMapping("/{entityId}/withdrawal")
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER})
    @Operation(summary = "Take an application back, with the reason; its booth is free again")
    Application withdraw(
            @PathVariable String id, @PathVariable String entityId, @RequestBody Reason form, Caller caller) {
        return answer(promotions.withdraw(id, entityId, form.checked(), caller).state(), entityId);
    }

    private static Application answer(PromotionEvent event, String entityId) {
        return event.application(entityId).orElseThrow();
    }
}
