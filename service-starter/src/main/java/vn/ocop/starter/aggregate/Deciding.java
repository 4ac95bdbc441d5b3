package vn.ocop.starter.aggregate;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import vn.ocop.starter.problem.Refusal;

/** Carries a decision out again on what is stored now, when somebody else was faster. */
public final class Deciding {
    private static final int TRIES = 5;
    /** Longest pause before another try, milliseconds; each pause is drawn at random, so that rivals fall out of step. */
    private static final long LONGEST_PAUSE = 64;

    private Deciding() {}

    /** The result of the first try that was not overtaken. */
    public static <T> T untilNotOvertaken(Supplier<T> decision) {
        return untilNotOvertaken(TRIES, decision);
    }

    /**
     * The result of the first try that was not overtaken.
     *
     * @param most tries; where many people change the same thing at the same moment, several times as many as they are
     */
    public static <T> T untilNotOvertaken(int most, Supplier<T> decision) {
        for (int tries = 1; ; tries++) {
            try {
                return decision.get();
            } catch (Refusal overtaken) {
                boolean again = overtaken.kind() == Refusal.Kind.STALE
                        || overtaken.rule().equals("duplicate");
                if (!again || tries == most) {
                    throw overtaken;
                }
                pause(tries);
            }
        }
    }

    private static void pause(int tries) {
        long most = Math.min(LONGEST_PAUSE, 1L << Math.min(tries, 10));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(most)));
    }
}
