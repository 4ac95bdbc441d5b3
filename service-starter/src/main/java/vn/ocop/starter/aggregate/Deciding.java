package vn.ocop.starter.aggregate;

import java.util.function.Supplier;
import vn.ocop.starter.problem.Refusal;

/** Carries a decision out again on what is stored now, when somebody else was faster. */
public final class Deciding {
    private static final int TRIES = 5;

    private Deciding() {}

    /** The result of the first try that was not overtaken. */
    public static <T> T untilNotOvertaken(Supplier<T> decision) {
        for (int tries = 1; ; tries++) {
            try {
                return decision.get();
            } catch (Refusal overtaken) {
                boolean again = overtaken.kind() == Refusal.Kind.STALE
                        || overtaken.rule().equals("duplicate");
                if (!again || tries == TRIES) {
                    throw overtaken;
                }
            }
        }
    }
}
