package vn.ocop.registry.programme.plan;

import java.util.Optional;

/** Where a product of the plan stands on a day: exactly one of these. */
public enum LineStanding {
    /** The register does not know it yet. */
    NOT_IN_REGISTER,
    /** In step 1 of the cycle: nothing was registered but that it is planned. */
    NOT_BEGUN,
    /** In step 2 or 3: its idea is registered, no business plan is approved. */
    IDEA,
    /** Its business plan is approved (step 4 or beyond). */
    PLAN_APPROVED,
    /** In step 5, or a dossier is being judged, without a star that holds. */
    IN_EVALUATION,
    /** Three stars that hold that day. */
    STAR_3,
    /** Four. */
    STAR_4,
    /** Five. */
    STAR_5,
    /** It had a star, and none holds. */
    LAPSED,
    /** Withdrawn from the programme, and no star holds any more. */
    WITHDRAWN;

    private static final int EVALUATION = 5;
    private static final int CARRYING_OUT = 4;
    private static final int IDEA_STEP = 2;

    /** Of a star that holds; below three there is no certificate, so it is none. */
    static Optional<LineStanding> ofStar(int star) {
        return switch (star) {
            case 3 -> Optional.of(STAR_3);
            case 4 -> Optional.of(STAR_4);
            case 5 -> Optional.of(STAR_5);
            default -> Optional.empty();
        };
    }

    /** Of the step of a product that has had no star. */
    static LineStanding ofStep(int step) {
        if (step == EVALUATION) {
            return IN_EVALUATION;
        }
        if (step >= CARRYING_OUT) {
            return PLAN_APPROVED;
        }
        return step >= IDEA_STEP ? IDEA : NOT_BEGUN;
    }
}
