package vn.ocop.trade.demand;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;

/** All needs of buyers, and the products that may answer them. */
@Component
public class Needs {
    private static final int MOST_OF_A_GROUP = 500;
    private static final int MOST_MATCHES = 50;
    private static final int GROUPS = 6;
    private final AggregateStore<Need> store;
    private final Standings standings;
    private final Capacities capacities;
    private final Today today;

    Needs(AggregateStores stores, Standings standings, Capacities capacities, Today today) {
        this.store = stores.within(DemandKeys.NEEDS, _ -> {});
        this.standings = standings;
        this.capacities = capacities;
        this.today = today;
    }

    /** Whether there is a need of that id. */
    public boolean has(String id) {
        return all().find(id).isPresent();
    }

    Versioned<Need> enter(String id, Wanted wanted, Caller by) {
        return all().create(id, Need.entered(wanted), by);
    }

    Versioned<Need> step(String id, ExpectedVersion expected, Caller by, Function<Need, Change<Need>> decision) {
        Versioned<Need> need = get(id);
        expected.mustBe(need.version());
        return all().change(need, decision.apply(need.state()), by);
    }

    Versioned<Need> get(String id) {
        return all().get(id);
    }

    Page<Versioned<Need>> page(Criteria criteria, PageRequest request) {
        return all().page(criteria.filter(), DemandKeys.BY_DAY, false, request, criteria.mark());
    }

    Page<HistoryEntry> history(String id, PageRequest request) {
        return store.history().of(id, request);
    }

    /**
     * Products that hold a star over the whole period and may answer the need, the best first; at most
     * {@value #MOST_MATCHES}. Of a group the {@value #MOST_OF_A_GROUP} that hold their star longest are looked at. None
     * when the period is over.
     */
    List<Match> matches(Wanted wanted) {
        LocalDate from = wanted.from().isBefore(today.day()) ? today.day() : wanted.from();
        if (wanted.to().isBefore(from)) {
            return List.of();
        }
        Matching matching = new Matching(wanted, from);
        List<Standing> candidates = groups(wanted)
                .flatMap(group -> standings.holding(group, from, wanted.to(), MOST_OF_A_GROUP).stream())
                .filter(matching::admits)
                .toList();
        Map<String, List<Capacity>> offered = capacities.ofProducts(
                candidates.stream().map(Standing::productId).toList());
        return candidates.stream()
                .map(product -> matching.match(product, offered.getOrDefault(product.productId(), List.of())))
                .sorted(Match.BEST_FIRST)
                .limit(MOST_MATCHES)
                .toList();
    }

    Aggregates<Need> all() {
        return store.aggregates();
    }

    private static Stream<Integer> groups(Wanted wanted) {
        return wanted.group() == null ? IntStream.rangeClosed(1, GROUPS).boxed() : Stream.of(wanted.group());
    }
}
