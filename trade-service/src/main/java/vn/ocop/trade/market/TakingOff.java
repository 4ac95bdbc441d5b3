package vn.ocop.trade.market;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.events.ProductListed;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.EventTypes;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.trade.channel.Channel;
import vn.ocop.trade.channel.ChannelFollower;
import vn.ocop.trade.channel.Channels;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.StandingFollower;
import vn.ocop.trade.product.Standings;

/**
 * Takes products off channels where they may not be any more, and never brings one back.
 *
 * <p>Why no listing stays on after its star was lost, though checking and writing are two steps: a star's end is stored
 * as a copy first, then this class reads the market and ends what is open. Who lists a product writes the market first and
 * then asks here again. If the reading came before that write, the copy was stored before it too, and the second look
 * sees it; if it came after it, the listing was seen. The same holds for a channel that is closed or demands more. If the
 * writer crashes before the second look, it is taken when the event of the listing comes back from the bus.
 *
 * <p>Each decision reads the market first and then how the product stands now, and is written only if the market is still
 * the one that was read: an event that is told late decides by what is known now and ends nothing that was listed rightly
 * since.
 */
@Component
class TakingOff implements StandingFollower, ChannelFollower, MarketFollower {
    private static final Caller BY = Caller.system("standing");
    private static final String LISTED = EventTypes.typeOf(ProductListed.class);
    private static final int BATCH = 200;
    private static final int MOST_TRIES = 40;
    private final Markets markets;
    private final Standings standings;
    private final Channels channels;
    private final Today today;

    TakingOff(Markets markets, Standings standings, Channels channels, Today today) {
        this.markets = markets;
        this.standings = standings;
        this.channels = channels;
        this.today = today;
    }

    @Override
    public void follow(Standing standing, LocalDate day) {
        check(standing.productId());
    }

    @Override
    public void follow(IncomingEvent event) {
        if (event.type().equals(LISTED)) {
            check(event.subject());
        }
    }

    @Override
    public void changed(String channelId) {
        List<String> some = listedOn(channelId, "");
        while (!some.isEmpty()) {
            some.forEach(this::check);
            some = listedOn(channelId, some.getLast());
        }
    }

    /** Takes it off where it may not be now: one change for each reason. */
    void check(String productId) {
        while (Deciding.untilNotOvertaken(MOST_TRIES, () -> taken(productId))) {
            // Another reason may be left.
        }
    }

    private boolean taken(String productId) {
        Versioned<ProductMarket> market = markets.find(productId).orElse(null);
        if (market == null) {
            return false;
        }
        List<String> open =
                market.state().open().map(Listing::channelId).distinct().toList();
        if (open.isEmpty()) {
            return false;
        }
        Map<String, Channel> known = channels.find(open);
        Entry entry = new Entry(standings.join(productId), today.day());
        Optional<Change<ProductMarket>> change = market.state().refused(entry, known, BY.subject());
        change.ifPresent(next -> markets.all().change(market, next, BY));
        return change.isPresent();
    }

    private List<String> listedOn(String channelId, String after) {
        return markets.all()
                .collection()
                .find(and(eq(MarketKeys.OPEN_CHANNEL, channelId), gt("keys.byProduct", after)))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("keys.byProduct"))
                .limit(BATCH)
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
    }
}
