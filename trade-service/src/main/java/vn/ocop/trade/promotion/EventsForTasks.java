package vn.ocop.trade.promotion;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.trade.task.TaskWork;

/** Counts the events that were held for each task. */
@Component
class EventsForTasks implements TaskWork {
    private static final Set<PromotionState> HELD = Set.of(PromotionState.RUNNING, PromotionState.CLOSED);
    private final Promotions promotions;

    EventsForTasks(Promotions promotions) {
        this.promotions = promotions;
    }

    @Override
    public Kind kind() {
        return Kind.PROMOTION_EVENTS;
    }

    @Override
    public Map<String, Long> done(Period period) {
        return StreamSupport.stream(
                        promotions.stream(and(
                                        lt(
                                                "keys." + PromotionKeys.BY_DAY,
                                                period.to().plusDays(1).toString()),
                                        gte(
                                                "keys." + PromotionKeys.LAST_DAY,
                                                period.from().toString())))
                                .spliterator(),
                        false)
                .map(Versioned::state)
                .filter(event -> HELD.contains(event.state()) && event.plan().task() != null)
                .collect(Collectors.groupingBy(event -> event.plan().task(), Collectors.counting()));
    }
}
