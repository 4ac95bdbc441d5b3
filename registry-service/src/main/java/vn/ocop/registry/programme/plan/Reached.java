package vn.ocop.registry.programme.plan;

/**
 * What a product has ever reached until a day, each by its own proof: one that was recognised before the register knew it
 * has reached recognition alone.
 *
 * @param idea its idea was registered (step 2)
 * @param planApproved its business plan was approved (step 4)
 * @param evaluated it was in evaluation (step 5, or a dossier was handed in)
 * @param recognised it had three stars or more
 */
public record Reached(boolean idea, boolean planApproved, boolean evaluated, boolean recognised) {
    static final Reached NOTHING = new Reached(false, false, false, false);

    /** What one can reach, as lists are asked for it. */
    public enum Stage {
        IDEA,
        PLAN_APPROVED,
        EVALUATED,
        RECOGNISED
    }

    /** Whether it has reached that. */
    public boolean has(Stage stage) {
        return switch (stage) {
            case IDEA -> idea;
            case PLAN_APPROVED -> planApproved;
            case EVALUATED -> evaluated;
            case RECOGNISED -> recognised;
        };
    }
}
