package vn.ocop.registry.product;

import java.util.List;
import java.util.Set;
import vn.ocop.events.ProductStageChanged;

/**
 * A move that the yearly cycle allows.
 *
 * @param movers roles that may make it
 * @param needs what the product must have
 * @param needsReason whether it must say why
 * @param event the event that tells of it
 */
public record CycleEdge(
        CycleStep from,
        CycleStep to,
        Set<String> movers,
        List<StepNeed> needs,
        boolean needsReason,
        Class<? extends Record> event) {

    static CycleEdge on(CycleStep from, CycleStep to, Set<String> movers, StepNeed... needs) {
        return new CycleEdge(from, to, movers, List.of(needs), false, ProductStageChanged.class);
    }

    /** A way back: it needs nothing but a reason, so that the producer knows what to mend. */
    static CycleEdge back(CycleStep from, CycleStep to, Set<String> movers) {
        return new CycleEdge(from, to, movers, List.of(), true, ProductStageChanged.class);
    }
}
