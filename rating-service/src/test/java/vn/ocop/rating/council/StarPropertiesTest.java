package vn.ocop.rating.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.ocop.rating.council.CouncilRegulation.MinimumRule;
import vn.ocop.rating.criteria.Bands;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.criteria.Criterion;
import vn.ocop.rating.criteria.ScoringOption;
import vn.ocop.rating.scoring.Choice;
import vn.ocop.rating.scoring.Mean;
import vn.ocop.rating.scoring.Result;

/** What holds for every council whatever its members choose, tried on sheets made at random. */
class StarPropertiesTest {
    private static final List<CriteriaSet> SETS = List.of(Written.set(8), Written.set(26));
    private static final Bands BANDS = Written.bands("26-2026");

    /**
     * A council's sheets.
     *
     * @param rule how its members' choices count
     */
    record Council(CouncilRule rule, List<Sheet> sheets) {
        Result result() {
            return rule.result(sheets);
        }
    }

    @Property(tries = 200)
    void the_order_of_members_changes_nothing(@ForAll("councils") Council council, @ForAll Random random) {
        List<Sheet> shuffled = new ArrayList<>(council.sheets());
        Collections.shuffle(shuffled, random);

        assertThat(council.rule().result(shuffled)).isEqualTo(council.result());
    }

    @Property(tries = 200)
    void one_more_sheet_equal_to_all_others_changes_nothing(
            @ForAll("councils") Council council, @ForAll @IntRange(min = 1, max = 15) int members) {
        Sheet same = council.sheets().getFirst();
        Result before = council.rule().result(Collections.nCopies(members, same));
        Result after = council.rule().result(Collections.nCopies(members + 1, same));

        assertThat(after.mean().shown()).isEqualTo(before.mean().shown());
        assertThat(after.missed()).isEqualTo(before.missed());
        assertThat(after.grounds()).isEqualTo(before.grounds());
        assertThat(after.band()).isEqualTo(before.band());
        assertThat(after.star()).isEqualTo(before.star());
    }

    @Property(tries = 200)
    void a_better_option_on_one_sheet_never_lowers_the_star(
            @ForAll("councils") Council council,
            @ForAll @IntRange(min = 0, max = 14) int member,
            @ForAll Random random) {
        List<Sheet> sheets = new ArrayList<>(council.sheets());
        int who = member % sheets.size();
        sheets.set(who, better(council.rule().set(), sheets.get(who), random));

        Result before = council.result();
        Result after = council.rule().result(sheets);

        assertThat(rank(after)).isGreaterThanOrEqualTo(rank(before));
        assertThat(exact(after.mean())).isGreaterThanOrEqualTo(exact(before.mean()));
    }

    @Property(tries = 200)
    void sums_equal_an_independent_computation(@ForAll("councils") Council council) {
        Result result = council.result();
        BigDecimal total = BigDecimal.ZERO;
        for (Criterion criterion : council.rule().set().criteria()) {
            for (Sheet sheet : council.sheets()) {
                total = total.add(BigDecimal.valueOf(points(council.rule().set(), criterion, sheet)));
            }
        }
        BigDecimal members = BigDecimal.valueOf(council.sheets().size());

        assertThat(exact(result.mean())).isEqualByComparingTo(total.divide(members, MathContext.DECIMAL128));
        assertThat(result.parts().stream().mapToLong(part -> part.mean().sum()).sum())
                .isEqualTo(total.longValueExact());
        assertThat(result.criteria().stream()
                        .mapToLong(criterion -> criterion.mean().sum())
                        .sum())
                .isEqualTo(total.longValueExact());
        assertThat(result.criteria()).allSatisfy(criterion -> assertThat(exact(criterion.mean()))
                .isBetween(BigDecimal.valueOf(criterion.lowest()), BigDecimal.valueOf(criterion.highest())));
    }

    @Property(tries = 200)
    void the_star_is_never_above_the_band_nor_above_a_missed_minimum(@ForAll("councils") Council council) {
        Result result = council.result();

        assertThat(rank(result)).isLessThanOrEqualTo(result.band());
        assertThat(result.missed())
                .allSatisfy(missed -> assertThat(rank(result)).isLessThan(missed.star()));
        assertThat(result.star() == null).isEqualTo(!result.grounds().isEmpty());
    }

    @Provide
    Arbitrary<Council> councils() {
        return Arbitraries.of(SETS).flatMap(set -> Combinators.combine(
                        Arbitraries.of(MinimumRule.values()),
                        sheets(set).list().ofMinSize(1).ofMaxSize(15))
                .as((rule, sheets) -> new Council(
                        new CouncilRule(
                                set, BANDS, Written.regulation(rule.name().toLowerCase())),
                        sheets)));
    }

    /** Mostly good sheets, so that stars are at stake; seldom a ground. */
    private static Arbitrary<Sheet> sheets(CriteriaSet set) {
        return Combinators.combine(
                        Arbitraries.randomValue(random -> random),
                        Arbitraries.integers().between(0, 9))
                .as((random, poorness) -> {
                    Map<String, String> choices = new LinkedHashMap<>(Written.best(set));
                    for (Criterion criterion : set.criteria()) {
                        if (random.nextInt(10) < poorness) {
                            choices.put(criterion.code(), anyOption(criterion, random));
                        }
                    }
                    List<String> grounds = set.groundCodes().stream()
                            .filter(_ -> random.nextInt(30) == 0)
                            .toList();
                    return Written.sheet("member", choices, grounds);
                });
    }

    private static String anyOption(Criterion criterion, Random random) {
        int index = random.nextInt(criterion.options().size() + 1);
        return index == criterion.options().size()
                ? Choice.NONE
                : criterion.options().get(index).code();
    }

    /** The sheet with a better option in one criterion, of the same case; the same sheet if there is none. */
    private static Sheet better(CriteriaSet set, Sheet sheet, Random random) {
        Criterion criterion = set.criteria().get(random.nextInt(set.criteria().size()));
        Map<String, String> choices = new LinkedHashMap<>();
        sheet.marks().forEach(mark -> choices.put(mark.criterion(), mark.option()));
        ScoringOption now = criterion.option(choices.get(criterion.code())).orElse(null);
        criterion.options().stream()
                .filter(option -> option.points() > (now == null ? -1 : now.points()))
                .filter(option -> now == null || java.util.Objects.equals(option.inCase(), now.inCase()))
                .min(Comparator.comparingInt(ScoringOption::points))
                .ifPresent(option -> choices.put(criterion.code(), option.code()));
        return Written.sheet(sheet.account(), choices, sheet.grounds());
    }

    /** Straight from the options, without the rules under test. */
    private static int points(CriteriaSet set, Criterion criterion, Sheet sheet) {
        if (criterion.dependsOn() != null) {
            Criterion parent = set.criteria().stream()
                    .filter(other -> other.code().equals(criterion.dependsOn().criterion()))
                    .findFirst()
                    .orElseThrow();
            if (points(set, parent, sheet) <= criterion.dependsOn().above()) {
                return 0;
            }
        }
        for (Mark mark : sheet.marks()) {
            for (ScoringOption option : criterion.options()) {
                if (mark.criterion().equals(criterion.code()) && mark.option().equals(option.code())) {
                    return option.points();
                }
            }
        }
        return 0;
    }

    private static BigDecimal exact(Mean mean) {
        return BigDecimal.valueOf(mean.sum()).divide(BigDecimal.valueOf(mean.count()), MathContext.DECIMAL128);
    }

    private static int rank(Result result) {
        return result.star() == null ? 0 : result.star();
    }
}
