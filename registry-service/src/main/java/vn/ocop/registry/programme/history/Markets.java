package vn.ocop.registry.programme.history;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoIterable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.events.MarketEvent;
import vn.ocop.events.MarketState;
import vn.ocop.events.ProductDelisted;
import vn.ocop.registry.market.MarketFollower;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.time.Vietnam;

/** Every listing that the trade service ever told of, as it last told it, with its first day and its end. */
@Component
public class Markets implements MarketFollower {
    private static final String FIRST_DAY = "copy.firstDay";
    private final Copies<Listed> listings;

    /** @param collections where they are kept */
    public Markets(Collections collections) {
        this.listings = new Copies<>(collections, "programme_listings", Listed.class, Index.on(FIRST_DAY));
    }

    @Override
    public void follow(IncomingEvent event, MarketEvent happened) {
        MarketState market = happened.market();
        market.listings().forEach(listing -> put(event, Listed.open(market, listing)));
        if (happened instanceof ProductDelisted delisted) {
            LocalDate on = Optional.ofNullable(delisted.on())
                    .orElseGet(() -> Vietnam.dayOf(event.attributes().time()));
            delisted.ended().forEach(listing -> put(event, Listed.ended(market, listing, on)));
        }
    }

    /** Those that there were on that day. */
    public List<Listed> on(LocalDate day) {
        List<Listed> there = new ArrayList<>();
        listings.where(lte(FIRST_DAY, day)).forEach(listing -> {
            if (listing.on(day)) {
                there.add(listing);
            }
        });
        return there;
    }

    /** All, read as the caller goes. */
    public MongoIterable<Listed> all() {
        return listings.where(empty());
    }

    private void put(IncomingEvent event, Listed listing) {
        boolean _ = listings.put(listing.productId() + ":" + listing.listingId(), event.version(), listing);
    }
}
