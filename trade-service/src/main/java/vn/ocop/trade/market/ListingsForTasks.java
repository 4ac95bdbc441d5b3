package vn.ocop.trade.market;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ocop.trade.task.TaskWork;

/** Counts the listings that served each task. */
@Component
class ListingsForTasks implements TaskWork {
    private final Markets markets;

    ListingsForTasks(Markets markets) {
        this.markets = markets;
    }

    @Override
    public Kind kind() {
        return Kind.LISTINGS;
    }

    @Override
    public Map<String, Long> done(Period period) {
        return markets.during(period.from(), period.to())
                .map(ProductListing::listing)
                .filter(listing -> listing.task() != null)
                .collect(Collectors.groupingBy(Listing::task, Collectors.counting()));
    }
}
