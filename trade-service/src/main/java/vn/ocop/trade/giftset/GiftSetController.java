package vn.ocop.trade.giftset;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
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
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.Reason;
import vn.ocop.trade.giftset.GiftSet.State;

/** Gift sets: put together, offered, mended, withdrawn. {@link PublicGiftSetController} shows what is offered. */
@RestController
@RequestMapping(GiftSetController.PATH)
@Tag(name = "gift-sets", description = "Gift sets of products whose stars hold over the whole season")
class GiftSetController {
    static final String PATH = "/api/trade/v1/gift-sets";
    private final GiftSets sets;
    private final Substitutes substitutes;
    private final Idempotency idempotency;

    GiftSetController(GiftSets sets, Substitutes substitutes, Idempotency idempotency) {
        this.sets = sets;
        this.substitutes = substitutes;
        this.idempotency = idempotency;
    }

    /** @param productId what takes the place */
    record Substitute(String productId) {
        String checked() {
            if (productId == null || productId.isBlank()) {
                throw Refusal.invalid("productId", "required");
            }
            return productId;
        }
    }

    @PostMapping
    @RolesAllowed({OFFICE, TRADE})
    @Operation(summary = "Put a gift set together", description = "Price in đồng. Takes an Idempotency-Key.")
    ResponseEntity<?> plan(@RequestBody GiftSetPlan plan, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, plan, id -> {
            Versioned<GiftSet> set = sets.plan(id, plan, caller);
            return ResponseEntity.created(URI.create(PATH + "/" + set.id()))
                    .eTag(Long.toString(set.version()))
                    .body(GiftSetView.of(set, sets.today()));
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, TRADE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List gift sets in the order of names",
            description = "Filters: state (DRAFT, OFFERED, INCOMPLETE, WITHDRAWN or OVER), product, task")
    @Parameter(name = "state")
    @Parameter(name = "product")
    @Parameter(name = "task")
    Page<GiftSetView> list(NativeWebRequest request, PageRequest page) {
        Parameters asked = new Parameters(request, Set.of("state", "product", "task"));
        String state = asked.constant("state", State.class, false);
        Criteria criteria = inState(state == null ? null : State.valueOf(state))
                .is("product", asked.text("product"))
                .is("task", asked.text("task"));
        return sets.all()
                .page(criteria.filter(), GiftSetKeys.BY_NAME, page, criteria.mark())
                .map(set -> GiftSetView.of(set, sets.today()));
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "Read a gift set, with the products that it lost")
    ResponseEntity<GiftSetView> read(@PathVariable String id) {
        return answer(sets.get(id));
    }

    @PutMapping("/{id}")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(summary = "Put a gift set together anew, while it is a draft or incomplete")
    ResponseEntity<GiftSetView> replan(
            @PathVariable String id, @RequestBody GiftSetPlan plan, ExpectedVersion expected, Caller caller) {
        return answer(sets.replan(id, plan, expected, caller));
    }

    @PostMapping("/{id}/offer")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(summary = "Offer a gift set; every product must hold a star until its season is over")
    ResponseEntity<GiftSetView> offer(@PathVariable String id, ExpectedVersion expected, Caller caller) {
        return answer(sets.offer(id, expected, caller));
    }

    @PostMapping("/{id}/withdrawal")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(summary = "Withdraw a gift set, with the reason")
    ResponseEntity<GiftSetView> withdraw(
            @PathVariable String id, @RequestBody Reason form, ExpectedVersion expected, Caller caller) {
        return answer(sets.withdraw(id, form.checked(), expected, caller));
    }

    @GetMapping("/{id}/substitutes")
    @RolesAllowed({OFFICE, COMMUNE, TRADE, PRODUCER, AUDITOR})
    @Operation(
            summary = "Propose substitutes for each product that a set lacks now",
            description =
                    "Products of the same group whose star holds over the whole season, those of the same locality"
                            + " first, then by star, then by how long it holds; at most 20 for each place")
    Page<Substitutes.Proposal> substitutes(@PathVariable String id) {
        return new Page<>(substitutes.of(sets.get(id).state(), sets.today()), null);
    }

    @PostMapping("/{id}/items/{product}/replace")
    @RolesAllowed({OFFICE, TRADE})
    @Operation(summary = "Put a substitute in the place of a lost product; the set is not offered by that")
    ResponseEntity<GiftSetView> replace(
            @PathVariable String id,
            @PathVariable String product,
            @RequestBody Substitute form,
            ExpectedVersion expected,
            Caller caller) {
        return answer(sets.replace(id, product, form.checked(), expected, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, TRADE, AUDITOR})
    @Operation(summary = "Who changed a gift set, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page) {
        return sets.history(id, page);
    }

    /** A set whose season is over is stored as it was: the day tells them apart. */
    private Criteria inState(State state) {
        String today = sets.today().toString();
        Criteria criteria = new Criteria();
        return switch (state) {
            case null -> criteria;
            case OVER ->
                criteria.where(in("keys.state", State.OFFERED.name(), State.INCOMPLETE.name()), "over")
                        .where(lt(GiftSetKeys.TO, today), today);
            case OFFERED, INCOMPLETE -> criteria.is("state", state.name()).where(gte(GiftSetKeys.TO, today), today);
            case DRAFT, WITHDRAWN -> criteria.is("state", state.name());
        };
    }

    private ResponseEntity<GiftSetView> answer(Versioned<GiftSet> set) {
        return ResponseEntity.ok().eTag(Long.toString(set.version())).body(GiftSetView.of(set, sets.today()));
    }
}
