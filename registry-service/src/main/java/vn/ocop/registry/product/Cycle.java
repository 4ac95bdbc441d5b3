package vn.ocop.registry.product;

import static vn.ocop.registry.Roles.COMMUNE;
import static vn.ocop.registry.Roles.OFFICE;
import static vn.ocop.registry.Roles.PRODUCER;
import static vn.ocop.registry.product.CycleStep.BUSINESS_PLAN;
import static vn.ocop.registry.product.CycleStep.CARRYING_OUT;
import static vn.ocop.registry.product.CycleStep.EVALUATION;
import static vn.ocop.registry.product.CycleStep.GUIDANCE;
import static vn.ocop.registry.product.CycleStep.IDEA;
import static vn.ocop.registry.product.CycleStep.PROMOTION;
import static vn.ocop.registry.product.StepNeed.CRITERIA_SET_CHOSEN;
import static vn.ocop.registry.product.StepNeed.DESCRIBED;
import static vn.ocop.registry.product.StepNeed.ENTITY_MAY_ACT;
import static vn.ocop.registry.product.StepNeed.GROUP_KNOWN;
import static vn.ocop.registry.product.StepNeed.LEGAL_FORM_KNOWN;
import static vn.ocop.registry.product.StepNeed.PLAN_APPROVED;
import static vn.ocop.registry.product.StepNeed.STANDARD_DECLARED;
import static vn.ocop.registry.product.StepNeed.STAR_RECOGNISED;
import static vn.ocop.registry.product.StepNeed.YEAR_PLANNED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.events.ProductStageChanged;

/**
 * The yearly cycle as a graph: idea, business plan, carrying out, evaluation, promotion. What is not here is not allowed. A
 * returned idea or plan may come again; a promoted product is evaluated again for a higher star or when its 36 months end.
 */
public final class Cycle {
    private static final Set<String> OFFICERS = Set.of(OFFICE, COMMUNE);
    private static final Set<String> ALL = Set.of(OFFICE, COMMUNE, PRODUCER);

    /** Every allowed move. */
    public static final List<CycleEdge> EDGES = List.of(
            CycleEdge.on(GUIDANCE, IDEA, ALL, DESCRIBED, ENTITY_MAY_ACT),
            CycleEdge.on(IDEA, BUSINESS_PLAN, OFFICERS, DESCRIBED, GROUP_KNOWN, YEAR_PLANNED, ENTITY_MAY_ACT),
            CycleEdge.back(IDEA, GUIDANCE, OFFICERS),
            CycleEdge.on(BUSINESS_PLAN, CARRYING_OUT, OFFICERS, PLAN_APPROVED, ENTITY_MAY_ACT),
            CycleEdge.back(BUSINESS_PLAN, IDEA, OFFICERS),
            CycleEdge.on(
                    CARRYING_OUT,
                    EVALUATION,
                    OFFICERS,
                    GROUP_KNOWN,
                    CRITERIA_SET_CHOSEN,
                    STANDARD_DECLARED,
                    LEGAL_FORM_KNOWN,
                    ENTITY_MAY_ACT),
            CycleEdge.back(CARRYING_OUT, BUSINESS_PLAN, OFFICERS),
            CycleEdge.on(EVALUATION, PROMOTION, Set.of(OFFICE), STAR_RECOGNISED, ENTITY_MAY_ACT),
            CycleEdge.back(EVALUATION, CARRYING_OUT, Set.of(OFFICE)),
            new CycleEdge(
                    PROMOTION,
                    EVALUATION,
                    OFFICERS,
                    List.of(CRITERIA_SET_CHOSEN, ENTITY_MAY_ACT),
                    true,
                    ProductStageChanged.class));

    private Cycle() {}

    /** The move between two steps, empty if the cycle does not allow it. */
    public static Optional<CycleEdge> edge(CycleStep from, CycleStep to) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.to() == to)
                .findFirst();
    }

    /** The steps that may follow. */
    public static List<CycleStep> after(CycleStep from) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from)
                .map(CycleEdge::to)
                .toList();
    }
}
