package vn.ocop.rating.legacy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what becomes of the lines of a file, and keeps as many findings as will be told. */
final class ImportOutcome {
    private final Map<Registration.Result, Integer> results = new EnumMap<>(Registration.Result.class);
    private final List<At> findings = new ArrayList<>();
    private final int most;
    private int warnings;
    private int leftOut;

    ImportOutcome(int most) {
        this.most = most;
    }

    /** A finding and its line. */
    record At(long line, LegacyFindings.Found found) {}

    void add(long line, Registration.Result result, List<LegacyFindings.Found> found) {
        results.merge(result, 1, Integer::sum);
        note(line, found);
    }

    void note(long line, List<LegacyFindings.Found> found) {
        for (LegacyFindings.Found one : found) {
            warnings += one.severity() == LegacyFindings.Severity.WARNING ? 1 : 0;
            if (findings.size() < most) {
                findings.add(new At(line, one));
            } else {
                leftOut++;
            }
        }
    }

    int count(Registration.Result result) {
        return results.getOrDefault(result, 0);
    }

    int rows() {
        return results.values().stream().mapToInt(Integer::intValue).sum();
    }

    int warnings() {
        return warnings;
    }

    int leftOut() {
        return leftOut;
    }

    List<At> findings() {
        return List.copyOf(findings);
    }
}
