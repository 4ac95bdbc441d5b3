package vn.ocop.trade.evidence;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.COUNCIL;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.events.EntityState;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.trade.Roles;
import vn.ocop.trade.entity.EntityRights;

/** Evidence of an entity's promotion for councils that rate its products. */
@RestController
@RequestMapping("/api/trade/v1/entities/{id}/promotion-summary")
@Tag(name = "evidence", description = "What an entity did for its sales, as dated evidence")
class SummaryController {
    private static final int MOST_YEARS = 20;
    private final Summaries summaries;
    private final EntityRights rights;
    private final Copies<EntityState> entities;

    SummaryController(Summaries summaries, EntityRights rights, Copies<EntityState> entityCopies) {
        this.summaries = summaries;
        this.rights = rights;
        this.entities = entityCopies;
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRADE, PRODUCER, AUDITOR})
    @Operation(
            summary = "Channels, links, fairs and contracts of an entity in a period, each with its days and id",
            description =
                    "For criteria 4.1 to 4.4. from, to: first and last day. A producer sees its own, a commune those"
                            + " of its units. At most 500 events and 500 contracts")
    PromotionSummary read(
            @PathVariable String id, @RequestParam LocalDate from, @RequestParam LocalDate to, Caller caller) {
        if (from.isAfter(to) || from.plusYears(MOST_YEARS).isBefore(to)) {
            throw Refusal.malformed("from", "period", MOST_YEARS);
        }
        return summaries.of(entity(id, caller), from, to);
    }

    /** A council rates any product, so it sees every entity. */
    private EntityState entity(String id, Caller caller) {
        EntityState entity = entities.find(id).orElseThrow(() -> Refusal.notFound("entity", id));
        return caller.has(Roles.COUNCIL) ? entity : rights.readOf(id, caller);
    }
}
