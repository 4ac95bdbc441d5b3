package vn.ocop.trade.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.promotion.Application;
import vn.ocop.trade.promotion.ApplicationForm;
import vn.ocop.trade.promotion.Conclusion;
import vn.ocop.trade.promotion.Figures;
import vn.ocop.trade.promotion.PromotionEvent;
import vn.ocop.trade.promotion.PromotionPlan;
import vn.ocop.trade.promotion.PromotionState;
import vn.ocop.trade.promotion.Promotions;

/** Plays an event of the demo year from its plan to its end, or to where the calendar lets it come. */
@Component
@ConditionalOnProperty("trade.demo-year")
class DemoEvents {
    private static final String LATE = "Dữ liệu giả định, nhập cho bản trình diễn";
    private final Promotions promotions;
    private final Today today;

    DemoEvents(Promotions promotions, Today today) {
        this.promotions = promotions;
        this.today = today;
    }

    /** Plans it, and lets the makers of these products take part with those that held a star then. */
    void fill(String id, PromotionPlan plan, List<Standing> products, Caller by) {
        Versioned<PromotionEvent> event = promotions.plan(id, plan, by);
        if (event.state().state() == PromotionState.PLANNED) {
            event = promotions.open(id, expected(event), by);
        }
        if (event.state().state() != PromotionState.OPEN) {
            return;
        }
        Map<String, List<Standing>> byEntity = products.stream().collect(Collectors.groupingBy(Standing::entityId));
        byEntity.forEach((entity, own) -> takePart(id, plan, entity, own, by));
    }

    /** Reports and closes it, if it is over; whether it is closed now. */
    boolean finish(String id, Caller by) {
        Versioned<PromotionEvent> event = promotions.get(id);
        LocalDate last = event.state().plan().lastDay();
        if (event.state().state() == PromotionState.OPEN && today.day().isAfter(last)) {
            event = promotions.start(id, expected(event), by);
        }
        if (event.state().state() == PromotionState.RUNNING) {
            for (Application one : event.state().participants()) {
                event = promotions.report(id, one.entityId(), figures(id + one.entityId()), null, by);
            }
            Conclusion end = new Conclusion("Nên mời đầu mối bao tiêu sớm hơn (giả định)", null);
            event = promotions.close(id, end, expected(event), by);
        }
        return event.state().state() == PromotionState.CLOSED;
    }

    private void takePart(String id, PromotionPlan plan, String entity, List<Standing> own, Caller by) {
        List<String> shown = own.stream()
                .filter(one -> !one.firstDay().isAfter(plan.firstDay()))
                .filter(one -> one.starOn(plan.lastDay()).orElse(0) >= plan.leastStar())
                .map(Standing::productId)
                .toList();
        PromotionEvent now = promotions.get(id).state();
        if (now.application(entity).isEmpty()) {
            String late = today.day().isAfter(plan.applyUntil()) ? LATE : null;
            now = promotions
                    .apply(id, new ApplicationForm(entity, shown, null, late), by)
                    .state();
        }
        boolean over = today.day().isAfter(plan.lastDay());
        if (over && now.participants().stream().noneMatch(one -> one.entityId().equals(entity))) {
            Versioned<PromotionEvent> _ = promotions.select(id, entity, null, null, by);
        }
    }

    private static Figures figures(String what) {
        int contacts = 2 + Math.floorMod(what.hashCode(), 9);
        return new Figures(contacts, 0, BigDecimal.ZERO, DemoYear.amount(what), null);
    }

    private static ExpectedVersion expected(Versioned<PromotionEvent> event) {
        return new ExpectedVersion(event.version());
    }
}
