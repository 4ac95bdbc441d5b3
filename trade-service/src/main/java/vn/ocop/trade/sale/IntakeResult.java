package vn.ocop.trade.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What became of a file of sales, or would become of it.
 *
 * @param rows read, without blank ones
 * @param recorded new sales
 * @param corrected sales that an earlier file told otherwise
 * @param unchanged rows that say what is known
 * @param refused rows that are not taken
 * @param findings why not, the first {@value #MOST_FINDINGS} of them
 */
record IntakeResult(int rows, int recorded, int corrected, int unchanged, int refused, List<Finding> findings) {
    static final int MOST_FINDINGS = 500;

    /** What is wrong with a row. */
    record Finding(long row, String column, String rule, String message) {}

    /** What becomes of a good row. */
    enum Outcome {
        RECORDED,
        CORRECTED,
        UNCHANGED
    }

    /** Counts while a file is read. */
    static final class Tally {
        private final int[] outcomes = new int[Outcome.values().length];
        private final List<Finding> findings = new ArrayList<>();
        private int rows;
        private int refused;

        void read() {
            rows++;
        }

        void count(Outcome outcome) {
            outcomes[outcome.ordinal()]++;
        }

        void refuse(Supplier<Finding> finding) {
            refused++;
            if (findings.size() < MOST_FINDINGS) {
                findings.add(finding.get());
            }
        }

        IntakeResult result() {
            findings.sort((one, other) -> Long.compare(one.row(), other.row()));
            return new IntakeResult(
                    rows,
                    outcomes[Outcome.RECORDED.ordinal()],
                    outcomes[Outcome.CORRECTED.ordinal()],
                    outcomes[Outcome.UNCHANGED.ordinal()],
                    refused,
                    List.copyOf(findings));
        }
    }
}
