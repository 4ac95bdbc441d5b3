package vn.ocop.registry.product;

import java.util.function.BiPredicate;

/** What a product must have before it goes on; each is a rule that a refused move names. */
public enum StepNeed {
    /** The idea form says what the product is. */
    DESCRIBED("product-not-described", (product, _) -> isThere(product.details().description())),
    /** Without its group nobody knows which ministry and which criteria it falls under. */
    GROUP_KNOWN("group-not-known", (product, _) -> product.details().group() != null),
    /** The plan's target year, or the one the officer sets. */
    YEAR_PLANNED("year-not-planned", (product, _) -> product.details().plannedYear() != null),
    /** A suspended or closed entity puts nothing forward. */
    ENTITY_MAY_ACT(
            "entity-may-not-act", (product, _) -> product.owner().status().mayAct()),
    /** The business plan is described and its approval recorded. */
    PLAN_APPROVED(
            "business-plan-not-approved",
            (product, _) -> isApproved(product.details().businessPlan())),
    /** Criterion 3.1 reads the legal form. */
    LEGAL_FORM_KNOWN("legal-form-not-known", (product, _) -> product.owner().legalForm() != null),
    /** The council scores by one of the 26 sets of Decision 26/2026/QĐ-TTg. */
    CRITERIA_SET_CHOSEN(
            "criteria-set-not-chosen", (product, _) -> product.details().criteriaSet() != null),
    /** Criterion 8 of the goods' sets asks for a declared standard; tourism services have none. */
    STANDARD_DECLARED(
            "standard-not-declared",
            (product, _) -> product.isTourism() || isThere(product.details().standard())),
    /** Below the least star there is no decision and no certificate to promote by (Art. 4). */
    STAR_RECOGNISED(
            "star-not-recognised",
            (product, least) -> product.rating() != null
                    && product.rating().star() != null
                    && product.rating().star() >= least);

    private final String rule;
    private final BiPredicate<Product, Integer> met;

    StepNeed(String rule, BiPredicate<Product, Integer> met) {
        this.rule = rule;
        this.met = met;
    }

    public String rule() {
        return rule;
    }

    boolean isMetBy(Product product, int leastPromotedStar) {
        return met.test(product, leastPromotedStar);
    }

    private static boolean isThere(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isApproved(BusinessPlan plan) {
        return plan != null && isThere(plan.summary()) && plan.approvedOn() != null && isThere(plan.approvedBy());
    }
}
