package vn.ocop.trade.giftset;

import static com.mongodb.client.model.Filters.gt;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.trade.giftset.GiftSet.State;
import vn.ocop.trade.task.TaskWork;

/** Counts the gift sets that were offered for each task; one that has lost a product since was offered too. */
@Component
class SetsForTasks implements TaskWork {
    private static final Set<State> WERE_OFFERED = Set.of(State.OFFERED, State.INCOMPLETE);
    private final GiftSets sets;

    SetsForTasks(GiftSets sets) {
        this.sets = sets;
    }

    @Override
    public Kind kind() {
        return Kind.GIFT_SETS;
    }

    @Override
    public Map<String, Long> done(Period period) {
        return StreamSupport.stream(
                        sets.all().stream(gt("keys.task", ""), GiftSetKeys.BY_NAME)
                                .spliterator(),
                        false)
                .map(Versioned::state)
                .filter(set -> WERE_OFFERED.contains(set.state()))
                .map(GiftSet::plan)
                .filter(plan -> period.has(plan.from(), plan.to()))
                .collect(Collectors.groupingBy(GiftSetPlan::task, Collectors.counting()));
    }
}
