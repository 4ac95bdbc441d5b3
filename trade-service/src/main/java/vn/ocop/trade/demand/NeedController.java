package vn.ocop.trade.demand;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.Reason;

/** Needs of buyers. */
@RestController
@RequestMapping(NeedController.PATH)
@Tag(name = "needs", description = "What buyers are looking for, and which products may answer it")
class NeedController {
    static final String PATH = "/api/trade/v1/needs";
    private static final String MASKED = "***";
    private static final int GROUPS = 6;
    private final Needs needs;
    private final MatchViews views;
    private final Idempotency idempotency;

    NeedController(Needs needs, MatchViews views, Idempotency idempotency) {
        this.needs = needs;
        this.views = views;
        this.idempotency = idempotency;
    }

    /** A need as it is answered; the contact only to those who arrange. */
    record View(
            String id,
            long version,
            Need.State state,
            String reason,
            @JsonUnwrapped Wanted wanted) {
        static View of(Versioned<Need> need, Caller caller) {
            Need state = need.state();
            boolean arranges =
                    caller.has(OFFICE) || caller.has(TRADE) || state.wanted().contact() == null;
            return new View(
                    need.id(),
                    need.version(),
                    state.state(),
                    state.reason(),
                    arranges ? state.wanted() : state.wanted().withContact(MASKED));
        }
    }

    @PostMapping
    @RolesAllowed({OFFICE, TRADE})
    @Operation(
            summary = "Enter what a buyer is looking for",
            description = "buyer is an organisation. Words or a group are needed. Takes an Idempotency-Key.")
    ResponseEntity<?> enter(@RequestBody Wanted wanted, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, wanted, id -> {
            Versioned<Need> need = needs.enter(id, wanted, caller);
            return ResponseEntity.created(URI.create(PATH + "/" + need.id()))
                    .eTag(Long.toString(need.version()))
                    .body(View.of(need, caller));
        });
    }

    @PutMapping("/{id}")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(summary = "Change what a buyer is looking for, while it is open")
    ResponseEntity<View> change(
            @PathVariable String id, @RequestBody Wanted wanted, ExpectedVersion expected, Caller caller) {
        return answer(needs.step(id, expected, caller, need -> need.changed(wanted)), caller);
    }

    @PostMapping("/{id}/met")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(summary = "Say that the buyer found what it looked for")
    ResponseEntity<View> meet(@PathVariable String id, ExpectedVersion expected, Caller caller) {
        return answer(needs.step(id, expected, caller, Need::met), caller);
    }

    @PostMapping("/{id}/withdrawal")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(summary = "Withdraw a need, with the reason")
    ResponseEntity<View> withdraw(
            @PathVariable String id, @RequestBody Reason form, ExpectedVersion expected, Caller caller) {
        String reason = form.checked();
        return answer(needs.step(id, expected, caller, need -> need.withdrawn(reason)), caller);
    }

    @GetMapping
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List needs, the latest first day first",
            description = "q: words of goods or buyer. Only the office and the trade agency see the contact.")
    @Parameter(name = "state")
    @Parameter(name = "group")
    @Parameter(name = "q")
    Page<View> list(NativeWebRequest request, PageRequest page, Caller caller) {
        Parameters asked = new Parameters(request, Set.of("state", "group", "q"));
        Criteria criteria = new Criteria()
                .is("state", asked.constant("state", Need.State.class, false))
                .is("group", asked.number("group", 1, GROUPS, false))
                .words(asked.text("q"));
        return needs.page(criteria, page).map(need -> View.of(need, caller));
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(summary = "Read a need")
    ResponseEntity<View> read(@PathVariable String id, Caller caller) {
        return answer(needs.get(id), caller);
    }

    @GetMapping("/{id}/matches")
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(
            summary = "Which products may answer a need, with the reasons, the best first",
            description =
                    "Products that hold a star over the whole period. Order: more of the words, more of the quantity,"
                            + " more of the certificates, nearer, more stars, smaller id. At most 50.")
    Page<MatchViews.View> matches(@PathVariable String id) {
        List<Match> found = needs.matches(needs.get(id).state().wanted());
        return new Page<>(found.stream().map(views::of).toList(), null);
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, TRADE, AUDITOR})
    @Operation(summary = "Who changed a need, when and why, oldest first, without the contact")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page) {
        return needs.history(id, page);
    }

    private static ResponseEntity<View> answer(Versioned<Need> need, Caller caller) {
        return ResponseEntity.ok().eTag(Long.toString(need.version())).body(View.of(need, caller));
    }
}
