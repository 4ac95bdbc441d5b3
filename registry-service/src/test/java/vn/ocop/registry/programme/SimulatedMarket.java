package vn.ocop.registry.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import vn.ocop.events.MarketState;
import vn.ocop.events.ProductDelisted;
import vn.ocop.events.ProductListed;
import vn.ocop.registry.programme.history.ToldHistory.Raw;

/** Where a product is listed, in one version of its market after the other. */
final class SimulatedMarket {
    private static final List<String> KINDS = List.of(
            "SUPERMARKET", "CONVENIENCE_STORE", "E_COMMERCE", "OCOP_POINT", "TOURIST_SITE", "OWN_SHOP", "EXPORT");
    private final String product;
    private final String entity;
    private final Random random;
    private final List<Raw> events = new ArrayList<>();
    private final List<MarketState.Listing> open = new ArrayList<>();

    /** Something that happens on a day. */
    private record Act(LocalDate day, Runnable what) {}

    private Instant now;

    SimulatedMarket(String product, String entity, LocalDate firstStar, Random random) {
        this.product = product;
        this.entity = entity;
        this.random = random;
        List<Act> acts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            plan(acts, "%s-l%d".formatted(product, i), firstStar.plusDays(random.nextInt(500)));
        }
        acts.sort(Comparator.comparing(Act::day));
        for (Act act : acts) {
            Instant then = SimulatedHistory.at(act.day(), random);
            // Two acts of one day come one after the other.
            now = now == null || then.isAfter(now) ? then : now.plusSeconds(1);
            act.what().run();
        }
    }

    List<Raw> events() {
        return events;
    }

    private void plan(List<Act> acts, String id, LocalDate from) {
        LocalDate until = random.nextInt(3) == 0 ? from.plusDays(30L + random.nextInt(500)) : null;
        MarketState.Listing listing = new MarketState.Listing(
                id,
                id + "-channel",
                "Kênh " + id,
                KINDS.get(random.nextInt(KINDS.size())),
                null,
                from,
                until,
                null,
                null);
        acts.add(new Act(from.minusDays(random.nextInt(20)), () -> {
            open.add(listing);
            tell(new ProductListed(id, state()));
        }));
        if (random.nextBoolean()) {
            LocalDate end = from.plusDays(random.nextInt(700));
            boolean told = random.nextBoolean();
            acts.add(new Act(told ? end.plusDays(random.nextInt(40)) : end, () -> {
                open.remove(listing);
                tell(new ProductDelisted("ENDED", told ? end : null, List.of(listing), state()));
            }));
        }
    }

    private MarketState state() {
        return new MarketState(product, entity, List.copyOf(open), List.of());
    }

    private void tell(Record event) {
        events.add(new Raw(product, events.size() + 1L, now, event));
    }
}
