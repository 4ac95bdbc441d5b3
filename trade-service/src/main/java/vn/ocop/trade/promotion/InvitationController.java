package vn.ocop.trade.promotion;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.TRADE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Which entities were asked to take part. Who was asked before is not asked again, so sending twice changes nothing. */
@RestController
@RequestMapping(PromotionController.PATH + "/{id}/invitations")
@Tag(name = "promotion events")
class InvitationController {
    private static final int MOST_AT_ONCE = 500;
    private final Promotions promotions;

    InvitationController(Promotions promotions) {
        this.promotions = promotions;
    }

    /** Ids of entities. */
    record Entities(List<String> entities) {
        List<String> needed() {
            if (entities == null || entities.isEmpty() || entities.size() > MOST_AT_ONCE) {
                throw Refusal.invalid("entities", "size", 1, MOST_AT_ONCE);
            }
            if (entities.stream().anyMatch(Objects::isNull)) {
                throw Refusal.invalid("entities", "required");
            }
            return entities;
        }
    }

    /** How many are invited now. */
    record Invited(int invited) {}

    @PutMapping
    @RolesAllowed({OFFICE, TRADE, COMMUNE})
    @Operation(summary = "Invite entities; a commune those of its units")
    Invited invite(@PathVariable String id, @RequestBody Entities form, Caller caller) {
        return new Invited(promotions
                .invite(id, form.needed(), caller)
                .state()
                .invitations()
                .size());
    }

    @GetMapping
    @RolesAllowed({OFFICE, TRADE, COMMUNE, AUDITOR})
    @Operation(summary = "List who is invited, in order")
    Page<Invitation> list(@PathVariable String id, PageRequest page) {
        return Slices.of(promotions.get(id).state().invitations(), page, "invitations " + id);
    }
}
