package vn.ocop.trade.promotion;

import java.util.List;
import vn.ocop.trade.Scope;

/** What happened to a promotion event; it stays within the service, as its history and for what else must follow. */
sealed interface PromotionChange {
    /** It was planned. */
    record Planned(String name, PromotionKind kind, Scope scope, String task) implements PromotionChange {}

    /** It was planned anew. */
    record Replanned(PromotionPlan before, PromotionPlan after) implements PromotionChange {}

    /**
     * It came to another state.
     *
     * @param dropped ids of products that no longer held the demanded star
     */
    record Moved(PromotionState from, PromotionState to, List<String> dropped) implements PromotionChange {}

    /** Entities were invited. */
    record Invited(List<String> entityIds) implements PromotionChange {}

    /** An entity applied with these products. */
    record Applied(String entityId, List<String> productIds) implements PromotionChange {}

    /** An application was decided or withdrawn. */
    record Decided(String entityId, Application.State from, Application.State to, Integer booth)
            implements PromotionChange {}

    /** A participant's results were reported or corrected. */
    record Reported(String entityId, Figures figures) implements PromotionChange {}
}
