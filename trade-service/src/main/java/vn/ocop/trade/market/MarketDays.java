package vn.ocop.trade.market;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
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
 * Ends listings whose time is over, so that it is told; where they stand does not depend on it. It also looks once more at
 * what was listed lately, for those who crashed before they could. The lease saves work; without it two instances
 * would come to the same, because the version decides who was first.
 */
@Component
class MarketDays {
    private static final Logger log = LoggerFactory.getLogger(MarketDays.class);
    private static final Caller BY = Caller.system("market-days");
    private static final Duration LEASE = Duration.ofMinutes(5);
    /** How far the first look goes back, and how far each further one goes back behind the one before. */
    private static final Duration FIRST_LOOK = Duration.ofDays(7);

    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final int BATCH = 500;
    private final Markets markets;
    private final TakingOff takingOff;
    private final Leases leases;
    private final Clock clock;
    private volatile Instant looked;

    MarketDays(Markets markets, TakingOff takingOff, Leases leases, Clock clock) {
        this.markets = markets;
        this.takingOff = takingOff;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${trade.market.every:1m}", initialDelayString = "${trade.market.first:10s}")
    void run() {
        if (leases.take("market-days", LEASE)) {
            endThoseWhoseTimeIsOver();
            lookAgain();
        }
    }

    /** Ends all that is over today; one that fails is left for the next run. */
    void endThoseWhoseTimeIsOver() {
        LocalDate day = Vietnam.today(clock);
        each(lt(MarketKeys.UNTIL, day.toString()), MarketKeys.UNTIL, id -> end(id, day));
    }

    /** Looks once more at what was listed since the last time. */
    void lookAgain() {
        Instant now = clock.instant();
        Instant from = looked == null ? now.minus(FIRST_LOOK) : looked.minus(OVERLAP);
        each(gte(MarketKeys.LISTED_AT, from), MarketKeys.LISTED_AT, takingOff::check);
        looked = now;
    }

    private void end(String productId, LocalDate day) {
        boolean more = true;
        while (more) {
            more = Deciding.untilNotOvertaken(() -> {
                Versioned<ProductMarket> market = markets.all().get(productId);
                return market.state()
                        .timeOver(day, BY.subject())
                        .map(change -> markets.all().change(market, change, BY))
                        .isPresent();
            });
        }
    }

    /** Ids are read before anything is changed: there are as many as products at most. */
    private void each(Bson filter, String order, Consumer<String> act) {
        List<String> ids = markets.all()
                .collection()
                .find(filter)
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending(order))
                .batchSize(BATCH)
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
        for (String id : ids) {
            try {
                act.accept(id);
            } catch (RuntimeException failure) {
                log.warn("The listings of {} are looked at in the next run: {}", id, failure.toString());
            }
        }
    }
}
