package vn.ocop.trade.market;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
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
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;

/** One product on its channels. */
@RestController
@RequestMapping(MarketController.PATH)
@Tag(name = "market", description = "Products on sales channels, only while their star holds")
class MarketController {
    static final String PATH = "/api/trade/v1/products/{id}";
    private final Markets markets;
    private final Listings listings;
    private final Standings standings;
    private final MarketAccess access;
    private final Idempotency idempotency;
    private final Today today;

    MarketController(
            Markets markets,
            Listings listings,
            Standings standings,
            MarketAccess access,
            Idempotency idempotency,
            Today today) {
        this.markets = markets;
        this.listings = listings;
        this.standings = standings;
        this.access = access;
        this.idempotency = idempotency;
        this.today = today;
    }

    /** A product on a channel, as it is entered. */
    record Form(
            String channelId, String task, String url, LocalDate from, LocalDate until, Long priceFrom, Long priceTo) {
        Terms terms() {
            return new Terms(url, from, until, priceFrom, priceTo);
        }

        void check() {
            Faults faults = new Faults();
            new Texts(faults).needed(channelId, "channelId", Texts.NAME).optional(task, "task", Texts.NAME);
            faults.refuseIfAny();
        }
    }

    /** @param on first day without it, null for today */
    record EndForm(String reason, LocalDate on) {
        void check() {
            Faults faults = new Faults();
            new Texts(faults).needed(reason, "reason", Texts.LINE);
            faults.refuseIfAny();
        }
    }

    @GetMapping("/market")
    @RolesAllowed({OFFICE, COMMUNE, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "Read where a product is sold and shown, and where it ever was")
    ResponseEntity<MarketView> read(@PathVariable String id, Caller caller) {
        Standing standing = standings.get(id);
        access.requireRead(caller, standing);
        return answer(markets.find(id)
                .orElseGet(() -> new Versioned<>(
                        id,
                        0,
                        Instant.EPOCH,
                        new ProductMarket(id, standing.entityId(), List.of(), List.of(), List.of()))));
    }

    @PostMapping("/listings")
    @RolesAllowed({OFFICE, TRADE, PRODUCER})
    @Operation(
            summary = "List a product on a channel",
            description =
                    "Only while it holds a star that the channel takes; also the way back for one that was taken off."
                            + " Prices in đồng. Takes an Idempotency-Key.")
    ResponseEntity<?> list(@PathVariable String id, @RequestBody Form form, IdempotencyKey key, Caller caller) {
        access.requireWrite(caller, standings.get(id));
        form.check();
        return idempotency.answer(key, form, listingId -> {
            Versioned<ProductMarket> market =
                    listings.list(id, listingId, form.channelId(), form.task(), form.terms(), caller);
            return ResponseEntity.created(URI.create(PATH.replace("{id}", id) + "/market"))
                    .eTag(Long.toString(market.version()))
                    .body(view(market.state(), listingId));
        });
    }

    @PutMapping("/listings/{listing}")
    @RolesAllowed({OFFICE, TRADE, PRODUCER})
    @Operation(
            summary = "Change days, prices or page of a listing",
            description = "If-Match has the ETag of the market")
    ResponseEntity<ListingView> change(
            @PathVariable String id,
            @PathVariable String listing,
            @RequestBody Terms terms,
            ExpectedVersion expected,
            Caller caller) {
        access.requireWrite(caller, standings.get(id));
        return answer(listings.change(id, listing, terms, expected, caller), listing);
    }

    @PostMapping("/listings/{listing}/end")
    @RolesAllowed({OFFICE, TRADE, PRODUCER})
    @Operation(
            summary = "Take a product off a channel, with the reason",
            description = "If-Match has the ETag of the market")
    ResponseEntity<ListingView> end(
            @PathVariable String id,
            @PathVariable String listing,
            @RequestBody EndForm form,
            ExpectedVersion expected,
            Caller caller) {
        access.requireWrite(caller, standings.get(id));
        form.check();
        return answer(listings.end(id, listing, form.reason(), form.on(), expected, caller), listing);
    }

    @GetMapping("/market/history")
    @RolesAllowed({OFFICE, TRADE, AUDITOR})
    @Operation(summary = "Who changed the listings of a product, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page) {
        return markets.history(id, page);
    }

    private ResponseEntity<MarketView> answer(Versioned<ProductMarket> market) {
        return ResponseEntity.ok().eTag(Long.toString(market.version())).body(MarketView.of(market, today.day()));
    }

    private ResponseEntity<ListingView> answer(Versioned<ProductMarket> market, String listing) {
        return ResponseEntity.ok().eTag(Long.toString(market.version())).body(view(market.state(), listing));
    }

    private ListingView view(ProductMarket market, String listing) {
        return ListingView.of(
                new ProductListing(market.productId(), market.entityId(), market.listing(listing)), today.day());
    }
}
