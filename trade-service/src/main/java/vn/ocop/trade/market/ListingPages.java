package vn.ocop.trade.market;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Pages of listings over all products, in the order of products and, within one, of time of listing. */
@Component
class ListingPages {
    private final Markets markets;

    ListingPages(Markets markets) {
        this.markets = markets;
    }

    /**
     * One page. Markets are found by an index and their listings filtered, so that a page reads no more products than it
     * needs.
     *
     * @param seen which listings of the products found are asked for
     * @param asked what tells it apart from another question with the same criteria
     */
    Page<ProductListing> page(Criteria criteria, String asked, Predicate<Listing> seen, PageRequest request) {
        String mark = "listings " + criteria.mark() + asked;
        String after = request.cursor()
                .map(token -> Cursor.read(token, mark).lastKey())
                .orElse("");
        String product = after.isEmpty() ? "" : after.substring(0, after.indexOf(' '));
        Bson from = and(criteria.filter(), gte("keys.byProduct", product));
        try (Stream<ProductListing> found = markets.listings(from)) {
            List<ProductListing> some = found.filter(one -> seen.test(one.listing()))
                    .filter(one -> key(one).compareTo(after) > 0)
                    .limit(request.limit() + 1L)
                    .toList();
            boolean more = some.size() > request.limit();
            List<ProductListing> items = more ? some.subList(0, request.limit()) : some;
            return new Page<>(items, more ? new Cursor(key(items.getLast())).token(mark) : null);
        }
    }

    /** Ids of listings are UUIDv7, so their order is that of time. */
    private static String key(ProductListing one) {
        return one.productId() + " " + one.listing().id();
    }
}
