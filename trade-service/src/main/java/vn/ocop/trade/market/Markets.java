package vn.ocop.trade.market;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCursor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.events.MarketState;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;

/** Where all products are sold and shown. */
@Component
public class Markets {
    /** Tries of a change: several officers may list one product at the same moment. */
    private static final int MOST_TRIES = 40;

    private final AggregateStore<ProductMarket> store;
    private final Standings standings;
    private final Today today;

    Markets(AggregateStores stores, Standings standings, Today today) {
        this.store = stores.of(MarketKeys.TYPE);
        this.standings = standings;
        this.today = today;
    }

    /** Where a product is listed today. */
    public List<Listing> listed(String productId) {
        return find(productId).map(market -> market.state().on(today.day())).orElse(List.of());
    }

    /** All listings of an entity's products that ever were, product by product. */
    public List<ProductListing> ofEntity(String entityId) {
        try (Stream<ProductListing> all = listings(eq("keys.entity", entityId))) {
            return all.toList();
        }
    }

    /** All listings on that day, product by product, read as the caller goes; the stream must be closed. */
    public Stream<ProductListing> on(LocalDate day) {
        return listings(empty()).filter(one -> one.listing().stateOn(day) == Listing.State.ON);
    }

    /** All listings that were on a channel on one of these days or between, read as the caller goes. */
    Stream<ProductListing> during(LocalDate from, LocalDate to) {
        return listings(empty()).filter(one -> one.listing().wasOnDuring(from, to));
    }

    /**
     * Keeps that a product was shown, and publishes it; an occasion that is known changes nothing.
     *
     * @throws Refusal of kind NOT_FOUND if nobody has told of the product
     */
    public void promoted(String productId, MarketState.Promotion promotion, Caller by) {
        Versioned<ProductMarket> _ = decide(productId, by, market -> market.promoted(promotion));
    }

    /** The market of a product; empty if it was neither sold nor shown yet. */
    public Optional<Versioned<ProductMarket>> find(String productId) {
        return all().find(productId);
    }

    /**
     * Carries a decision out on what is stored at the end of it. Where nothing is stored yet it is taken on an empty market.
     *
     * @param decision empty if nothing is to change
     */
    Versioned<ProductMarket> decide(
            String productId, Caller by, Function<ProductMarket, Optional<Change<ProductMarket>>> decision) {
        return Deciding.untilNotOvertaken(MOST_TRIES, () -> find(productId)
                .map(market -> decision.apply(market.state())
                        .map(change -> all().change(market, change, by))
                        .orElse(market))
                .orElseGet(() -> begin(productId, by, decision)));
    }

    Page<HistoryEntry> history(String productId, PageRequest request) {
        return store.history().of(productId, request);
    }

    /** The store, for questions about many products; what is asked of it must have an index. */
    Aggregates<ProductMarket> all() {
        return store.aggregates();
    }

    /** All listings of the markets that the filter allows, in the order of products; the stream must be closed. */
    Stream<ProductListing> listings(Bson filter) {
        MongoCursor<Versioned<ProductMarket>> markets =
                all().stream(filter, MarketKeys.BY_PRODUCT).iterator();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(markets, Spliterator.ORDERED), false)
                .onClose(markets::close)
                .map(Versioned::state)
                .flatMap(Markets::listings);
    }

    private Versioned<ProductMarket> begin(
            String productId, Caller by, Function<ProductMarket, Optional<Change<ProductMarket>>> decision) {
        Standing standing = standings.join(productId);
        if (standing.productVersion() == 0 && standing.ratingVersion() == 0) {
            throw Refusal.notFound("product", productId);
        }
        Change<ProductMarket> first =
                decision.apply(ProductMarket.none(standing)).orElseThrow(() -> Refusal.notFound("market", productId));
        Versioned<ProductMarket> created = all().create(productId, first, by);
        if (!created.state().equals(first.next())) {
            // Somebody else began it at the same moment: decide again on what is there.
            throw Refusal.of(Refusal.Kind.STALE, "stale", created.version());
        }
        return created;
    }

    private static Stream<ProductListing> listings(ProductMarket market) {
        return market.listings().stream()
                .map(listing -> new ProductListing(market.productId(), market.entityId(), listing));
    }
}
