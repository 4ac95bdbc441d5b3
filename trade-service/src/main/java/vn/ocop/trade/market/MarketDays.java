package vn.ocop.trade.market;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.mongo.Leases;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;

/**
 * Ends listings whose time is over, so that it is told; where they stand does not depend on it. The lease saves work;
 * without it two instances would come to the same, because the version decides who was first.
 */
@Component
class MarketDays {
    private static final Logger log = LoggerFactory.getLogger(MarketDays.class);
    private static final Caller BY = Caller.system("market-days");
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int BATCH = 500;
    private final Markets markets;
    private final Leases leases;
    private final Clock clock;

    MarketDays(Markets markets, Leases leases, Clock clock) {
        this.markets = markets;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${trade.market.every:1m}", initialDelayString = "${trade.market.first:10s}")
    void run() {
        if (leases.take("market-days", LEASE)) {
            endThoseWhoseTimeIsOver();
        }
    }

    /** Ends all that is over today; one that fails is left for the next run. */
    void endThoseWhoseTimeIsOver() {
        LocalDate day = Vietnam.today(clock);
        String after = "";
        List<Over> some = over(after, day);
        while (!some.isEmpty()) {
            some.forEach(one -> end(one.id, day));
            after = some.getLast().until;
            some = over(after, day);
        }
    }

    private void end(String productId, LocalDate day) {
        try {
            while (Deciding.untilNotOvertaken(() -> ended(productId, day))) {
                // Those of another day may be left.
            }
        } catch (RuntimeException failure) {
            log.warn("The listings of {} are ended in the next run: {}", productId, failure.toString());
        }
    }

    private boolean ended(String productId, LocalDate day) {
        Versioned<ProductMarket> market = markets.all().get(productId);
        return market.state()
                .timeOver(day, BY.subject())
                .map(change -> markets.all().change(market, change, BY))
                .isPresent();
    }

    private List<Over> over(String after, LocalDate day) {
        return markets.all()
                .collection()
                .find(and(gt(MarketKeys.UNTIL, after), lt(MarketKeys.UNTIL, day.toString())))
                .projection(Projections.include(MarketKeys.UNTIL))
                .sort(Sorts.ascending(MarketKeys.UNTIL))
                .limit(BATCH)
                .map(Over::of)
                .into(new ArrayList<>());
    }

    /** @param until the key by which it was found: its earliest last day and its id */
    private record Over(String id, String until) {
        static Over of(BsonDocument document) {
            return new Over(
                    document.getString("_id").getValue(),
                    document.getDocument("keys").getString("until").getValue());
        }
    }
}
