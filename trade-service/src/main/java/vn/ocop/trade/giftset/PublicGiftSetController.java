package vn.ocop.trade.giftset;

import static com.mongodb.client.model.Filters.gte;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.events.Locality;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;

/** The gift sets that are offered, for everybody. A set that lost a product is not shown until it is mended. */
@RestController
@RequestMapping("/api/public/v1/gift-sets")
@PermitAll
@Tag(name = "gift-sets")
class PublicGiftSetController {
    /** How long a cache may show a set that has lost a product since. */
    private static final CacheControl BRIEFLY =
            CacheControl.maxAge(Duration.ofSeconds(5)).cachePublic();

    private final GiftSets sets;
    private final Standings standings;

    PublicGiftSetController(GiftSets sets, Standings standings) {
        this.sets = sets;
        this.standings = standings;
    }

    /** A product of an offered set. @param star that it holds today, null if it lost it this very moment */
    record Item(String productId, String name, String entityName, Locality locality, Integer star, int quantity) {
        static Item of(GiftSetPlan.Item item, Standing standing, LocalDate today) {
            return new Item(
                    item.productId(),
                    standing.name(),
                    standing.entityName(),
                    standing.locality(),
                    standing.starOn(today).orElse(null),
                    item.quantity());
        }
    }

    /** An offered set. @param price of one set, VND */
    record View(String id, String name, String occasion, LocalDate from, LocalDate to, Long price, List<Item> items) {}

    @GetMapping
    @Operation(summary = "List the gift sets that are offered, those first whose season ends first")
    ResponseEntity<Page<View>> list(PageRequest request) {
        LocalDate today = sets.today();
        Page<Versioned<GiftSet>> page = sets.all()
                .page(gte("keys." + GiftSetKeys.OFFERED, today.toString()), GiftSetKeys.OFFERED, request, "offered");
        Map<String, Standing> products = standings.find(page.items().stream()
                .flatMap(set -> set.state().plan().products().stream())
                .distinct()
                .toList());
        return ResponseEntity.ok().cacheControl(BRIEFLY).body(page.map(set -> view(set, products, today)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a gift set that is offered")
    ResponseEntity<View> read(@PathVariable String id) {
        LocalDate today = sets.today();
        Versioned<GiftSet> set = sets.find(id)
                .filter(one -> one.state().stateOn(today) == GiftSet.State.OFFERED)
                .orElseThrow(() -> Refusal.notFound("gift-set", id));
        Map<String, Standing> products = standings.find(set.state().plan().products());
        return ResponseEntity.ok().cacheControl(BRIEFLY).body(view(set, products, today));
    }

    private static View view(Versioned<GiftSet> set, Map<String, Standing> products, LocalDate today) {
        GiftSetPlan plan = set.state().plan();
        return new View(
                set.id(),
                plan.name(),
                plan.occasion(),
                plan.from(),
                plan.to(),
                plan.price(),
                plan.items().stream()
                        .filter(item -> products.containsKey(item.productId()))
                        .map(item -> Item.of(item, products.get(item.productId()), today))
                        .toList());
    }
}
