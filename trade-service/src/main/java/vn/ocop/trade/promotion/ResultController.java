package vn.ocop.trade.promotion;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.Reason;

/** What an event brought to those who took part. */
@RestController
@RequestMapping(PromotionController.PATH + "/{id}/results")
@Tag(name = "promotion events")
class ResultController {
    private final Promotions promotions;
    private final Entrants entrants;

    ResultController(Promotions promotions, Entrants entrants) {
        this.promotions = promotions;
        this.entrants = entrants;
    }

    /** What a participant reports; reason: why it corrects what was reported, needed once the event is closed. */
    record Report(@JsonUnwrapped Figures figures, String reason) {
        String why() {
            return reason == null ? null : new Reason(reason).checked();
        }
    }

    @PutMapping("/{entityId}")
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER})
    @Operation(
            summary = "Report what the event brought to a participant, from the last day on",
            description = "Amounts in đồng. What was reported before stays, marked as superseded; after closing with a"
                    + " reason. The same again changes nothing.")
    Result report(@PathVariable String id, @PathVariable String entityId, @RequestBody Report form, Caller caller) {
        return promotions
                .report(id, entityId, form.figures(), form.why(), caller)
                .state()
                .result(entityId)
                .orElseThrow();
    }

    @GetMapping
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List all that was ever reported, in order",
            description = "A producer sees what its entities reported, a commune those of its units.")
    Page<Result> list(@PathVariable String id, PageRequest page, Caller caller) {
        PromotionEvent event = promotions.get(id).state();
        Set<String> seen = event.applications().stream()
                .filter(one -> entrants.sees(caller, one))
                .map(Application::entityId)
                .collect(Collectors.toSet());
        return Slices.of(
                event.results().stream()
                        .filter(one -> seen.contains(one.entityId()))
                        .toList(),
                page,
                "results " + id + " " + caller.subject());
    }
}
