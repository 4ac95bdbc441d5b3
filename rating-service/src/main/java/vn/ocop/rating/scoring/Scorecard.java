package vn.ocop.rating.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.criteria.Criterion;
import vn.ocop.rating.criteria.ScoringOption;
import vn.ocop.starter.problem.Faults;

/** One form, filled by an entity or a member of a council, measured against its set. */
public final class Scorecard {
    private final CriteriaSet set;
    private final Map<String, String> options;

    private Scorecard(CriteriaSet set, Map<String, String> options) {
        this.set = set;
        this.options = options;
    }

    /** The form; choices that the set does not know count nothing. */
    public static Scorecard of(CriteriaSet set, List<Choice> choices) {
        Map<String, String> options = new LinkedHashMap<>();
        choices.forEach(choice -> options.put(choice.criterion(), choice.option()));
        return new Scorecard(set, options);
    }

    /** Notes what can't be: unknown criteria and options, a criterion twice, one chosen that does not apply. */
    public static void check(CriteriaSet set, List<Choice> choices, String field, Faults faults) {
        Scorecard card = of(set, choices);
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            String path = field + "[" + i + "]";
            if (choice == null || choice.criterion() == null || choice.option() == null) {
                faults.require(choice != null && choice.criterion() != null, path + ".criterion", "required");
                faults.require(choice != null && choice.option() != null, path + ".option", "required");
                continue;
            }
            Criterion criterion = set.criterion(choice.criterion()).orElse(null);
            faults.require(criterion != null, path + ".criterion", "unknown");
            if (criterion != null) {
                boolean known = criterion.option(choice.option()).isPresent() || Choice.NONE.equals(choice.option());
                faults.require(known, path + ".option", "unknown");
                faults.require(
                        card.applies(criterion) || Choice.NONE.equals(choice.option()),
                        path + ".criterion",
                        "not-applicable",
                        criterion.dependsOn() == null
                                ? ""
                                : criterion.dependsOn().criterion());
            }
            faults.require(
                    choices.subList(0, i).stream()
                            .noneMatch(earlier ->
                                    earlier != null && choice.criterion().equals(earlier.criterion())),
                    path + ".criterion",
                    "twice");
        }
    }

    /** Whether the criterion is to be scored at all: what it depends on holds. */
    public boolean applies(Criterion criterion) {
        return criterion.dependsOn() == null
                || points(criterion.dependsOn().criterion())
                        > criterion.dependsOn().above();
    }

    /** Criteria that apply and have no choice yet. */
    public List<String> open() {
        return set.criteria().stream()
                .filter(criterion -> applies(criterion) && !options.containsKey(criterion.code()))
                .map(Criterion::code)
                .toList();
    }

    /** Points of a criterion; 0 without a choice or where it does not apply. */
    public int points(String criterion) {
        return set.criterion(criterion)
                .filter(this::applies)
                .flatMap(known -> known.option(options.getOrDefault(criterion, Choice.NONE)))
                .map(ScoringOption::points)
                .orElse(0);
    }

    /** Points by part. */
    public Map<String, Integer> parts() {
        return set.criteria().stream()
                .collect(Collectors.groupingBy(
                        Criterion::part, TreeMap::new, Collectors.summingInt(criterion -> points(criterion.code()))));
    }

    /** Points of all criteria. */
    public int total() {
        return set.criteria().stream()
                .mapToInt(criterion -> points(criterion.code()))
                .sum();
    }

    /** Whether it reaches what a star demands of a criterion. */
    public boolean meets(Criterion criterion, int star) {
        return points(criterion.code()) >= least(criterion, star);
    }

    /** The points that a star demands here, in the case that was taken or, before one is, in the easiest; 0 if none. */
    public int least(Criterion criterion, int star) {
        return criterion.cases().stream()
                .map(Criterion.Case::code)
                .filter(code -> caseOf(criterion) == null || code.equals(caseOf(criterion)))
                .mapToInt(code -> criterion.least(star, code).orElse(0))
                .min()
                .orElseGet(() -> criterion.least(star, null).orElse(0));
    }

    /** The star minimums that it misses, each at the lowest star that it bars, from the lowest star up. */
    public List<MissedMinimum> missed() {
        return StarRule.missed(set, this::meets);
    }

    /** The case that was taken, null without cases or without a choice. */
    String caseOf(Criterion criterion) {
        return criterion
                .option(options.getOrDefault(criterion.code(), Choice.NONE))
                .map(ScoringOption::inCase)
                .orElse(null);
    }

    /** The option that was chosen, {@link Choice#NONE} if none. */
    String option(Criterion criterion) {
        return options.getOrDefault(criterion.code(), Choice.NONE);
    }
}
