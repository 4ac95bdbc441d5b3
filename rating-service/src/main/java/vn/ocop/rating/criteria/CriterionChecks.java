package vn.ocop.rating.criteria;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.ocop.starter.problem.Faults;

/** What must hold within a criterion: its options and cases, its dependence, what stars demand of it. */
final class CriterionChecks {
    static final int MOST_OPTIONS = 20;
    private static final int MOST_POINTS = 100;
    private static final int MOST_CASES = 10;
    private static final int MOST_GROUNDS = 10;
    private static final int HIGHEST_STAR = 5;

    private final Criterion criterion;
    private final String path;
    private final CriteriaSet set;
    private final Faults faults;
    private final FieldChecks fields;

    CriterionChecks(Criterion criterion, String path, CriteriaSet set, Faults faults) {
        this.criterion = criterion;
        this.path = path;
        this.set = set;
        this.faults = faults;
        this.fields = new FieldChecks(faults);
    }

    void run() {
        fields.label(criterion.name(), path + ".name");
        fields.optionalLabel(criterion.guidance(), path + ".guidance");
        dependence();
        cases();
        grounds();
        options();
        best();
        minimums();
    }

    private void dependence() {
        Criterion.Dependence depends = criterion.dependsOn();
        if (depends == null) {
            return;
        }
        Criterion other = set.criterion(String.valueOf(depends.criterion()))
                .filter(found -> found != criterion)
                .orElse(null);
        faults.require(other != null, path + ".dependsOn.criterion", "unknown");
        faults.require(
                other == null || depends.above() >= 0 && depends.above() < other.max(),
                path + ".dependsOn.above",
                "never-applies");
    }

    private void cases() {
        fields.size(criterion.cases(), path + ".cases", 0, MOST_CASES);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < Math.min(criterion.cases().size(), MOST_CASES); i++) {
            Criterion.Case one = criterion.cases().get(i);
            String at = path + ".cases[" + i + "]";
            fields.code(one.code(), at + ".code", codes);
            fields.label(one.label(), at + ".label");
            faults.require(
                    !options(option -> Objects.equals(option.inCase(), one.code()))
                            .isEmpty(),
                    at,
                    "case-of-no-option");
        }
    }

    private void grounds() {
        fields.size(criterion.grounds(), path + ".grounds", 0, MOST_GROUNDS);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < Math.min(criterion.grounds().size(), MOST_GROUNDS); i++) {
            Ground ground = criterion.grounds().get(i);
            String at = path + ".grounds[" + i + "]";
            fields.code(ground.code(), at + ".code", codes);
            fields.label(ground.label(), at + ".label");
            faults.require(ground.effect() != null, at + ".effect", "required");
        }
    }

    private void options() {
        fields.size(criterion.options(), path + ".options", 1, MOST_OPTIONS);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < Math.min(criterion.options().size(), MOST_OPTIONS); i++) {
            ScoringOption option = criterion.options().get(i);
            String at = path + ".options[" + i + "]";
            fields.code(option.code(), at + ".code", codes);
            fields.label(option.label(), at + ".label");
            faults.require(
                    option.points() >= 0 && option.points() <= MOST_POINTS, at + ".points", "between", 0, MOST_POINTS);
            Integer star = option.minForStar();
            faults.require(
                    star == null || star >= 1 && star <= HIGHEST_STAR, at + ".minForStar", "between", 1, HIGHEST_STAR);
            faults.require(isCase(option.inCase()), at + ".case", "unknown");
        }
    }

    private void best() {
        int best = criterion.options().stream()
                .mapToInt(ScoringOption::points)
                .max()
                .orElse(0);
        faults.require(best == criterion.max(), path + ".max", "best-option", criterion.max(), best);
    }

    /** A higher star demands no fewer points than a lower one, in every case. */
    private void minimums() {
        for (int i = 0; i < Math.min(criterion.options().size(), MOST_OPTIONS); i++) {
            ScoringOption option = criterion.options().get(i);
            boolean falls = option.minForStar() != null
                    && !options(lower -> lower.minForStar() != null
                                    && lower.minForStar() < option.minForStar()
                                    && lower.points() > option.points()
                                    && Objects.equals(lower.inCase(), option.inCase()))
                            .isEmpty();
            faults.require(!falls, path + ".options[" + i + "].minForStar", "minimum-falls");
        }
    }

    private boolean isCase(String code) {
        return code == null
                ? criterion.cases().isEmpty()
                : criterion.cases().stream().anyMatch(one -> code.equals(one.code()));
    }

    private List<ScoringOption> options(Predicate<ScoringOption> wanted) {
        return criterion.options().stream().limit(MOST_OPTIONS).filter(wanted).toList();
    }
}
