package vn.ocop.trade.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.trade.giftset.GiftSet;
import vn.ocop.trade.giftset.GiftSets;
import vn.ocop.trade.product.Standing;

/** The gift set of the demo year: the best product of each of some makers. */
@Component
@ConditionalOnProperty("trade.demo-year")
class DemoGiftSet {
    private static final int MOST = 9;
    private static final int STARS = 4;
    private final GiftSets giftSets;

    DemoGiftSet(GiftSets giftSets) {
        this.giftSets = giftSets;
    }

    /** Offers it, if the season is to come and there are two makers at least; what an earlier load offered stays. */
    void offer(DemoYear year, List<Standing> starred, LocalDate today, Caller by) {
        List<Standing> chosen = bestOfEach(starred, year);
        if (chosen.size() < 2 || today.isAfter(year.giftSet().to())) {
            return;
        }
        String id = DemoYear.id("gift set", year.giftSet().occasion());
        Versioned<GiftSet> set = giftSets.plan(id, year.giftSetOf(chosen), by);
        if (set.state().state() == GiftSet.State.DRAFT) {
            Versioned<GiftSet> _ = giftSets.offer(id, new ExpectedVersion(set.version()), by);
        }
    }

    private static List<Standing> bestOfEach(List<Standing> starred, DemoYear year) {
        Map<String, Standing> best = new LinkedHashMap<>();
        starred.stream()
                .filter(one -> one.starOn(year.giftSet().to()).orElse(0) >= STARS)
                .sorted(Comparator.comparing(Standing::productId))
                .forEach(one -> best.putIfAbsent(one.entityId(), one));
        return best.values().stream().limit(MOST).toList();
    }
}
