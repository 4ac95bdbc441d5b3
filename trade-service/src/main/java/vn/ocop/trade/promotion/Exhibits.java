package vn.ocop.trade.promotion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;

/** Which products may be shown at an event: those that hold the demanded star on all its days, as far as is known today. */
@Component
class Exhibits {
    private static final int MOST_PRODUCTS = 20;
    private final Standings standings;

    Exhibits(Standings standings) {
        this.standings = standings;
    }

    /** @throws Refusal if one is not the entity's, or does not hold the star on all days */
    List<Shown> of(String entityId, List<String> productIds, PromotionPlan plan) {
        if (productIds.size() > MOST_PRODUCTS || new HashSet<>(productIds).size() < productIds.size()) {
            throw Refusal.invalid("products", "distinct-and-at-most", MOST_PRODUCTS);
        }
        Map<String, Standing> known = standings.find(productIds);
        Faults faults = new Faults();
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < productIds.size(); i++) {
            String field = "products[" + i + "]";
            Standing one = known.get(productIds.get(i));
            if (one == null || !entityId.equals(one.entityId())) {
                faults.require(false, field, "not-of-the-entity");
            } else if (!holds(one, plan)) {
                faults.require(false, field, "no-star-then", plan.leastStar());
            } else {
                shown.add(new Shown(one.productId(), one.name(), one.star(), false));
            }
        }
        faults.refuseIfAny();
        return shown;
    }

    /** Those of the products that these applications bring which no longer hold the star on all days. */
    Set<String> lost(Collection<Application> applications, PromotionPlan plan) {
        Set<String> brought = new HashSet<>();
        applications.forEach(one -> one.shown().forEach(product -> brought.add(product.productId())));
        standings.find(brought).values().stream()
                .filter(standing -> holds(standing, plan))
                .forEach(standing -> brought.remove(standing.productId()));
        return brought;
    }

    private static boolean holds(Standing standing, PromotionPlan plan) {
        return standing.firstDay() != null
                && !plan.firstDay().isBefore(standing.firstDay())
                && standing.starOn(plan.lastDay())
                        .filter(star -> star >= plan.leastStar())
                        .isPresent();
    }
}
