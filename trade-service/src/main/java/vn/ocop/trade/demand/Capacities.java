package vn.ocop.trade.demand;

import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.entity.EntityRights;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;

/** What all producers can deliver. */
@Component
class Capacities {
    private final AggregateStore<Capacity> store;
    private final EntityRights rights;
    private final Standings standings;

    Capacities(AggregateStores stores, EntityRights rights, Standings standings) {
        this.store = stores.within(DemandKeys.CAPACITIES, _ -> {});
        this.rights = rights;
        this.standings = standings;
    }

    /** Offers the capacity of the one who makes the product. */
    Versioned<Capacity> offer(String id, Capacity.Offer offer, Caller by) {
        String maker = offer.productId() == null
                ? null
                : standings.find(offer.productId()).map(Standing::entityId).orElse(null);
        Change<Capacity> change = Capacity.offered(maker, offer);
        if (maker == null) {
            throw Refusal.invalid("productId", "unknown");
        }
        EntityState _ = rights.commit(maker, by);
        return all().create(id, change, by);
    }

    Versioned<Capacity> step(
            String id, ExpectedVersion expected, Caller by, Function<Capacity, Change<Capacity>> decision) {
        Versioned<Capacity> capacity = all().get(id);
        EntityState _ = rights.commit(capacity.state().entityId(), by);
        expected.mustBe(capacity.version());
        return all().change(capacity, decision.apply(capacity.state()), by);
    }

    Versioned<Capacity> read(String id, Caller by) {
        Versioned<Capacity> capacity = all().get(id);
        EntityState _ = rights.readOf(capacity.state().entityId(), by);
        return capacity;
    }

    Page<Versioned<Capacity>> page(Criteria criteria, PageRequest request) {
        return all().page(criteria.filter(), DemandKeys.BY_DAY, false, request, criteria.mark());
    }

    Page<HistoryEntry> history(String id, PageRequest request, Caller by) {
        return store.history().of(read(id, by).id(), request);
    }

    /** Capacities that hold, by product, in one question. */
    Map<String, List<Capacity>> ofProducts(Collection<String> productIds) {
        Map<String, List<Capacity>> found = new HashMap<>();
        all().stream(in("keys.live", productIds), DemandKeys.BY_DAY)
                .map(Versioned::state)
                .forEach(one -> found.computeIfAbsent(one.offer().productId(), _ -> new ArrayList<>())
                        .add(one));
        return found;
    }

    Aggregates<Capacity> all() {
        return store.aggregates();
    }
}
