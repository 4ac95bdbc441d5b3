package vn.ocop.trade.market;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.trade.channel.Channel;
import vn.ocop.trade.channel.Channels;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;
import vn.ocop.trade.task.Tasks;

/** What people do: list a product on a channel, change the terms, take it off. */
@Component
public class Listings {
    private final Markets markets;
    private final Channels channels;
    private final Standings standings;
    private final TakingOff takingOff;
    private final Tasks tasks;
    private final Clock clock;

    Listings(Markets markets, Channels channels, Standings standings, TakingOff takingOff, Tasks tasks, Clock clock) {
        this.markets = markets;
        this.channels = channels;
        this.standings = standings;
        this.takingOff = takingOff;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Lists a product; a listing of that id that is there stays as it is.
     *
     * @param task task of the plan's section V that it serves, null if none
     * @throws Refusal if the product holds no star today that the channel takes, or is there at that time already
     */
    public Versioned<ProductMarket> list(
            String productId, String id, String channelId, String task, Terms terms, Caller by) {
        check(terms, task);
        Channel channel = channels.find(channelId).orElseThrow(() -> Refusal.invalid("channelId", "unknown"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Listing listing = Listing.on(id, channelId, channel, task, terms, by, now);
        Versioned<ProductMarket> _ = markets.decide(productId, by, market -> {
            if (market.find(id).isPresent()) {
                return Optional.empty();
            }
            Standing standing = standings.join(productId);
            new Entry(standing, today()).require(channel);
            return Optional.of(market.listed(listing, standing));
        });
        return lookedAtAgain(productId, id);
    }

    Versioned<ProductMarket> change(String productId, String id, Terms terms, ExpectedVersion expected, Caller by) {
        check(terms, null);
        return step(productId, expected, by, (market, day) -> market.changed(id, terms, day));
    }

    /**
     * Takes a product off a channel.
     *
     * @param on first day without it, null for today
     */
    Versioned<ProductMarket> end(
            String productId, String id, String why, LocalDate on, ExpectedVersion expected, Caller by) {
        return step(productId, expected, by, (market, day) -> {
            LocalDate off = on == null ? day : on;
            return market.ended(id, new Listing.End(off, Ending.ENDED, why, by.subject()), day);
        });
    }

    /** What was stored before the second look says whether it stayed on; see {@link TakingOff}. */
    private Versioned<ProductMarket> lookedAtAgain(String productId, String id) {
        takingOff.check(productId);
        Versioned<ProductMarket> after = markets.all().get(productId);
        Listing.End end = after.state().listing(id).end();
        if (end != null && end.reason() != Ending.ENDED) {
            throw Refusal.conflict("taken-off", end.reason());
        }
        return after;
    }

    private Versioned<ProductMarket> step(
            String productId,
            ExpectedVersion expected,
            Caller by,
            BiFunction<ProductMarket, LocalDate, Change<ProductMarket>> decision) {
        Versioned<ProductMarket> market = markets.all().get(productId);
        expected.mustBe(market.version());
        return markets.all().change(market, decision.apply(market.state(), today()), by);
    }

    private void check(Terms terms, String task) {
        Faults faults = new Faults();
        terms.check(today(), faults);
        faults.require(
                task == null || tasks.all().stream().anyMatch(one -> one.code().equals(task)), "task", "unknown");
        faults.refuseIfAny();
    }

    private LocalDate today() {
        return Vietnam.today(clock);
    }
}
