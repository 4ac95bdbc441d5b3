package vn.ocop.trade.promotion;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.events.EntityState;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.ExportRequest;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.Reason;
import vn.ocop.trade.Scope;
import vn.ocop.trade.entity.EntityRights;

/** Promotion events: their plan and their way from planned to closed. */
@RestController
@RequestMapping(PromotionController.PATH)
@Tag(name = "promotion events", description = "Fairs, exhibitions, forums, trade missions and livestream sessions")
class PromotionController {
    static final String PATH = "/api/trade/v1/promotion-events";
    private static final String FILTERS =
            "Filters: kind, state, task, scope, year (of the first day), unit, entity (which has applied; one that the"
                    + " caller may read)";
    private static final Set<String> FILTER_NAMES = Set.of("kind", "state", "task", "scope", "year", "unit", "entity");
    private final Promotions promotions;
    private final EntityRights rights;
    private final Idempotency idempotency;

    PromotionController(Promotions promotions, EntityRights rights, Idempotency idempotency) {
        this.promotions = promotions;
        this.rights = rights;
        this.idempotency = idempotency;
    }

    @PostMapping
    @RolesAllowed({OFFICE, TRADE})
    @Operation(summary = "Plan an event", description = "Amounts in đồng. Takes an Idempotency-Key.")
    ResponseEntity<?> plan(@RequestBody PromotionPlan plan, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, plan, id -> {
            Versioned<PromotionEvent> event = promotions.plan(id, plan, caller);
            return ResponseEntity.created(URI.create(PATH + "/" + event.id()))
                    .eTag(Long.toString(event.version()))
                    .body(PromotionView.of(event));
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "List events, the newest day first", description = FILTERS)
    @Parameter(name = "kind")
    @Parameter(name = "state")
    @Parameter(name = "task")
    @Parameter(name = "scope")
    @Parameter(name = "year")
    @Parameter(name = "unit")
    @Parameter(name = "entity")
    Page<PromotionView> list(NativeWebRequest request, PageRequest page, Caller caller) {
        Criteria criteria = criteria(request);
        String entity = new Parameters(request, FILTER_NAMES).text("entity");
        if (entity != null) {
            EntityState _ = rights.readOf(entity, caller);
        }
        return promotions.page(criteria.filter(), false, criteria.mark(), page).map(PromotionView::of);
    }

    @GetMapping("/export")
    @RolesAllowed({OFFICE, TRADE, AUDITOR})
    @Operation(summary = "The list as a file, the oldest day first", description = "format=csv or xlsx. " + FILTERS)
    void export(NativeWebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        export.answer(
                response,
                "promotion-events",
                PromotionColumns.ALL,
                StreamSupport.stream(
                                promotions.stream(criteria(export.filters()).filter())
                                        .spliterator(),
                                false)
                        .map(PromotionView::of)
                        .iterator());
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "Read an event")
    ResponseEntity<PromotionView> read(@PathVariable String id) {
        return answer(promotions.get(id));
    }

    @PutMapping("/{id}")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(summary = "Plan an event anew, until the selection is over; booths that are given out stay")
    ResponseEntity<PromotionView> replan(
            @PathVariable String id, @RequestBody PromotionPlan plan, ExpectedVersion expected, Caller caller) {
        return answer(promotions.replan(id, plan, expected, caller));
    }

    @PostMapping("/{id}/opening")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(summary = "Open an event for invitations and applications")
    ResponseEntity<PromotionView> open(@PathVariable String id, ExpectedVersion expected, Caller caller) {
        return answer(promotions.open(id, expected, caller));
    }

    @PostMapping("/{id}/start")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(
            summary = "End the selection; every application must be decided",
            description = "Products that no longer hold the demanded star on all days are left out")
    ResponseEntity<PromotionView> start(@PathVariable String id, ExpectedVersion expected, Caller caller) {
        return answer(promotions.start(id, expected, caller));
    }

    @PostMapping("/{id}/closing")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(
            summary = "Close an event, from its last day on",
            description =
                    "whyIncomplete: needed where a participant has not reported. What was shown is then told to the"
                            + " products' markets")
    ResponseEntity<PromotionView> close(
            @PathVariable String id, @RequestBody Conclusion end, ExpectedVersion expected, Caller caller) {
        return answer(promotions.close(id, end, expected, caller));
    }

    @PostMapping("/{id}/cancellation")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(summary = "Cancel an event, with the reason")
    ResponseEntity<PromotionView> cancel(
            @PathVariable String id, @RequestBody Reason form, ExpectedVersion expected, Caller caller) {
        return answer(promotions.cancel(id, form.checked(), expected, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, TRADE, AUDITOR})
    @Operation(summary = "Who changed an event, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page) {
        return promotions.history(id, page);
    }

    private static Criteria criteria(NativeWebRequest request) {
        Parameters asked = new Parameters(request, FILTER_NAMES);
        return new Criteria()
                .is("kind", asked.constant("kind", PromotionKind.class, false))
                .is("state", asked.constant("state", PromotionState.class, false))
                .is("task", asked.text("task"))
                .is("scope", asked.constant("scope", Scope.class, false))
                .is("year", asked.number("year", 2000, 2999, false))
                .is("unit", asked.text("unit"))
                .is("entity", asked.text("entity"));
    }

    private static ResponseEntity<PromotionView> answer(Versioned<PromotionEvent> event) {
        return ResponseEntity.ok().eTag(Long.toString(event.version())).body(PromotionView.of(event));
    }
}
