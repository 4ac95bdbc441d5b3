package vn.ocop.trade.feed;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.events.ProductState;
import vn.ocop.starter.event.Copies;
import vn.ocop.trade.product.Loss;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.StandingFollower;
import vn.ocop.trade.product.Standings;

/** Writes into the feed what has become of a product, when registry or rating tell and when its star ends. */
@Component
class FeedWriter implements StandingFollower {
    private final FeedLog log;
    private final Standings standings;
    private final Copies<ProductState> products;

    FeedWriter(FeedLog log, Standings standings, Copies<ProductState> productCopies) {
        this.log = log;
        this.standings = standings;
        this.products = productCopies;
    }

    /** What is written is what is known at the moment of writing; the standing that came with the call may be older. */
    @Override
    public void follow(Standing standing, LocalDate today) {
        log.tell(standing.productId(), () -> entry(standing.productId(), today));
    }

    private FeedEntry entry(String productId, LocalDate today) {
        Standing standing = standings.join(productId);
        Optional<ProductState> product = products.find(productId);
        if (product.isEmpty()) {
            return FeedEntry.removed(Loss.NOT_RECOGNISED);
        }
        return standing.loss(today)
                .map(FeedEntry::removed)
                .orElseGet(() -> FeedEntry.held(FeedProduct.of(product.get(), standing)));
    }
}
