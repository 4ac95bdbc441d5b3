package vn.ocop.trade.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.ocop.events.MarketState;
import vn.ocop.events.ProductDelisted;
import vn.ocop.events.ProductListed;
import vn.ocop.events.ProductPromoted;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.channel.Channel;
import vn.ocop.trade.product.Standing;

/**
 * Where one product is sold and shown, and where it ever was. Only a person's act brings it on a channel; losing the star
 * takes it off all of them at once.
 *
 * @param units ids of the administrative units of its entity when it was last listed
 * @param listings all that ever were, the oldest first
 * @param promotions occasions on which it was shown, the newest first
 */
public record ProductMarket(
        String productId,
        String entityId,
        List<String> units,
        List<Listing> listings,
        List<MarketState.Promotion> promotions) {
    private static final int MOST_LISTINGS = 1_000;
    private static final int MOST_PROMOTIONS = 1_000;
    private static final int MOST_PROMOTIONS_TOLD = 50;

    /** A product that was neither sold nor shown yet. */
    static ProductMarket none(Standing standing) {
        return new ProductMarket(standing.productId(), standing.entityId(), standing.units(), List.of(), List.of());
    }

    /** @throws Refusal if it would be on the channel twice at the same time, or was listed too often */
    Change<ProductMarket> listed(Listing listing, Standing standing) {
        requireOnce(listing);
        if (listings.size() >= MOST_LISTINGS) {
            throw Refusal.conflict("too-many-listings", MOST_LISTINGS);
        }
        List<Listing> all = new ArrayList<>(listings);
        all.add(listing);
        ProductMarket next =
                new ProductMarket(productId, standing.entityId(), standing.units(), List.copyOf(all), promotions);
        return Change.to(next, new ProductListed(listing.id(), next.told()));
    }

    /** @throws Refusal if it has ended or would overlap another on the same channel */
    Change<ProductMarket> changed(String listingId, Terms terms, LocalDate today) {
        Listing next = onOrComing(listingId, today).changed(terms);
        requireOnce(next);
        ProductMarket after = with(one -> one.id().equals(listingId) ? next : one);
        return Change.to(after, new ProductListed(listingId, after.told()));
    }

    /**
     * Takes it off one channel, by hand.
     *
     * @param end its day may lie in the past: what is told late is kept as it was
     */
    Change<ProductMarket> ended(String listingId, Listing.End end, LocalDate today) {
        Listing listing = onOrComing(listingId, today);
        boolean began = !listing.from().isAfter(today);
        if (end.on().isAfter(today) || (began && end.on().isBefore(listing.from()))) {
            throw Refusal.invalid("on", "end-day");
        }
        return off(end, List.of(listing)).because(end.why());
    }

    /** What must end because its time is over; empty if nothing must. */
    Optional<Change<ProductMarket>> timeOver(LocalDate today, String by) {
        List<Listing> over = open().filter(one -> one.terms().isOver(today)).toList();
        return over.stream()
                .map(Listing::endedOn)
                .min(LocalDate::compareTo)
                .map(on -> off(
                        new Listing.End(on, Ending.ENDED, null, by),
                        over.stream().filter(one -> one.endedOn().equals(on)).toList()));
    }

    /**
     * What must end because the product may not be there any more, all for one reason; empty if nothing must.
     *
     * @param channels at least those of the open listings
     */
    Optional<Change<ProductMarket>> refused(Entry entry, Map<String, Channel> channels, String by) {
        Function<Listing, Ending> reason = one -> entry.refuses(channels.get(one.channelId()));
        return open().map(reason)
                .filter(Objects::nonNull)
                .findFirst()
                .map(first -> off(
                        new Listing.End(entry.day(), first, null, by),
                        open().filter(one -> first == reason.apply(one)).toList()));
    }

    /** It was shown; empty if that occasion is known already. */
    Optional<Change<ProductMarket>> promoted(MarketState.Promotion promotion) {
        if (promotions.stream().anyMatch(one -> one.eventId().equals(promotion.eventId()))) {
            return Optional.empty();
        }
        List<MarketState.Promotion> all = Stream.concat(Stream.of(promotion), promotions.stream())
                .sorted(Comparator.comparing(MarketState.Promotion::from).reversed())
                .limit(MOST_PROMOTIONS)
                .toList();
        ProductMarket next = new ProductMarket(productId, entityId, units, listings, all);
        return Optional.of(Change.to(next, new ProductPromoted(promotion.eventId(), next.told())));
    }

    /** @throws Refusal of kind NOT_FOUND */
    public Listing listing(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound("listing", id));
    }

    Optional<Listing> find(String id) {
        return listings.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those that nobody and nothing has taken off. */
    Stream<Listing> open() {
        return listings.stream().filter(Listing::isOpen);
    }

    /** Where it is on that day. */
    public List<Listing> on(LocalDate day) {
        return listings.stream()
                .filter(one -> one.stateOn(day) == Listing.State.ON)
                .toList();
    }

    /** As it is published: every place that was not taken off. */
    private MarketState told() {
        return new MarketState(
                productId,
                entityId,
                open().map(Listing::told).toList(),
                promotions.stream().limit(MOST_PROMOTIONS_TOLD).toList());
    }

    private Change<ProductMarket> off(Listing.End end, List<Listing> which) {
        ProductMarket after = with(one -> which.contains(one) ? one.ended(end) : one);
        return Change.to(
                after,
                new ProductDelisted(
                        end.reason().name(),
                        end.on(),
                        which.stream().map(Listing::told).toList(),
                        after.told()));
    }

    private ProductMarket with(UnaryOperator<Listing> each) {
        return new ProductMarket(
                productId, entityId, units, listings.stream().map(each).toList(), promotions);
    }

    private Listing onOrComing(String id, LocalDate today) {
        Listing listing = listing(id);
        if (listing.stateOn(today) == Listing.State.ENDED) {
            throw Refusal.conflict("listing-ended", listing.endedOn());
        }
        return listing;
    }

    private void requireOnce(Listing listing) {
        boolean twice = open().anyMatch(one -> !one.id().equals(listing.id())
                && one.channelId().equals(listing.channelId())
                && one.terms().overlaps(listing.terms()));
        if (twice) {
            throw Refusal.conflict("listed-already", listing.channel());
        }
    }
}
