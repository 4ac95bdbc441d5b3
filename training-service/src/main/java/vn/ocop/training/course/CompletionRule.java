package vn.ocop.training.course;

import vn.ocop.starter.problem.Faults;

/**
 * When a trainee has completed the course; a setting of each course, no law was found that sets it.
 *
 * @param leastShare least share of the hours of all sessions, percent
 * @param leastScore least score of the test, percent; null if there is no test
 */
public record CompletionRule(Integer leastShare, Integer leastScore) {
    private static final int WHOLE = 100;

    /**
     * Exact: no share is rounded up to pass.
     *
     * @param present minutes present, of so many
     * @param score null if there is none
     */
    public boolean isMet(long present, long of, Integer score) {
        return present * WHOLE >= leastShare * of && (leastScore == null || (score != null && score >= leastScore));
    }

    void check(Faults faults) {
        faults.require(leastShare != null, "rule.leastShare", "required");
        faults.require(leastShare == null || isPercent(leastShare), "rule.leastShare", "between", 1, WHOLE);
        faults.require(leastScore == null || isPercent(leastScore), "rule.leastScore", "between", 1, WHOLE);
    }

    private static boolean isPercent(int value) {
        return value >= 1 && value <= WHOLE;
    }
}
