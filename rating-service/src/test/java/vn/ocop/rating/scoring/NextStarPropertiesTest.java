package vn.ocop.rating.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.ocop.rating.criteria.Band;
import vn.ocop.rating.criteria.Bands;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.criteria.Criterion;
import vn.ocop.rating.criteria.ScoringOption;
import vn.ocop.starter.text.Label;

/** The cheapest way to a star, against trying everything, on small sets made at random. */
class NextStarPropertiesTest {
    private static final Label LABEL = new Label("", "");
    private static final Bands BANDS = new Bands(List.of(
            new Band(1, BigDecimal.ZERO, null),
            new Band(2, BigDecimal.valueOf(3), null),
            new Band(3, BigDecimal.valueOf(5), null),
            new Band(4, BigDecimal.valueOf(8), null),
            new Band(5, new BigDecimal("10.5"), null)));

    /** A set and what is chosen in it now. */
    record Form(CriteriaSet set, Map<String, String> choices) {
        Scorecard card() {
            return NextStarPropertiesTest.card(set, choices);
        }
    }

    /** What a way costs: first the criteria, then the points. */
    record Cost(int criteria, int points) implements Comparable<Cost> {
        @Override
        public int compareTo(Cost other) {
            return Comparator.comparingInt(Cost::criteria)
                    .thenComparingInt(Cost::points)
                    .compare(this, other);
        }
    }

    @Property
    void the_way_reaches_the_star_and_none_is_cheaper(
            @ForAll("forms") Form form, @ForAll @IntRange(min = 2, max = 5) int star) {
        Optional<NextStar> way = NextStar.to(star, form.set(), BANDS, form.card());
        Optional<Cost> cheapest = cheapest(form, star);

        assertThat(way.map(NextStarPropertiesTest::cost)).isEqualTo(cheapest);
        way.ifPresent(next -> {
            Map<String, String> after = new LinkedHashMap<>(form.choices());
            next.steps().forEach(step -> after.put(step.criterion(), step.to()));
            Scorecard card = card(form.set(), after);
            assertThat(reaches(card, star)).isTrue();
            assertThat(card.total()).isEqualTo(next.total());
        });
    }

    private static Cost cost(NextStar way) {
        return new Cost(
                way.steps().size(),
                way.steps().stream().mapToInt(NextStar.Step::gain).sum());
    }

    /** Tries every combination of options that are not worse than now. */
    private static Optional<Cost> cheapest(Form form, int star) {
        TreeSet<Cost> costs = new TreeSet<>();
        tryAll(form, star, 0, new LinkedHashMap<>(form.choices()), costs);
        return costs.isEmpty() ? Optional.empty() : Optional.of(costs.first());
    }

    private static void tryAll(Form form, int star, int index, Map<String, String> choices, TreeSet<Cost> costs) {
        if (index == form.set().criteria().size()) {
            Scorecard after = card(form.set(), choices);
            if (reaches(after, star)) {
                costs.add(new Cost(
                        changed(form, choices), after.total() - form.card().total()));
            }
            return;
        }
        Criterion criterion = form.set().criteria().get(index);
        tryAll(form, star, index + 1, choices, costs);
        for (ScoringOption option : criterion.options()) {
            if (option.points() > form.card().points(criterion.code())) {
                Map<String, String> other = new LinkedHashMap<>(choices);
                other.put(criterion.code(), option.code());
                tryAll(form, star, index + 1, other, costs);
            }
        }
    }

    private static int changed(Form form, Map<String, String> choices) {
        return (int) choices.entrySet().stream()
                .filter(choice -> !choice.getValue().equals(form.choices().get(choice.getKey())))
                .count();
    }

    private static boolean reaches(Scorecard card, int star) {
        return StarRule.star(BANDS.star(BigDecimal.valueOf(card.total())), card.missed(), false)
                        .orElse(0)
                >= star;
    }

    private static Scorecard card(CriteriaSet set, Map<String, String> choices) {
        return Scorecard.of(
                set,
                choices.entrySet().stream()
                        .map(choice -> new Choice(choice.getKey(), choice.getValue()))
                        .toList());
    }

    @Provide
    Arbitrary<Form> forms() {
        return Arbitraries.randomValue(NextStarPropertiesTest::form);
    }

    /** Up to five criteria of up to four options; the last one often depends on the first. */
    private static Form form(Random random) {
        List<Criterion> criteria = new ArrayList<>();
        Map<String, String> choices = new LinkedHashMap<>();
        int many = 2 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            boolean depends = i == many - 1 && random.nextBoolean();
            Criterion criterion = criterion(String.valueOf(i + 1), depends, random);
            criteria.add(criterion);
            int chosen = random.nextInt(criterion.options().size() + 1);
            // A form with a choice where nothing is to be chosen is refused before it is stored.
            boolean none = chosen == criterion.options().size()
                    || (depends && List.of("0", Choice.NONE).contains(choices.get("1")));
            choices.put(
                    criterion.code(),
                    none ? Choice.NONE : criterion.options().get(chosen).code());
        }
        return new Form(
                new CriteriaSet(1, "small", LABEL, null, LABEL, null, List.of(), 0, List.of(), List.of(), criteria),
                choices);
    }

    private static Criterion criterion(String code, boolean depends, Random random) {
        List<ScoringOption> options = new ArrayList<>();
        int points = random.nextInt(2);
        Integer star = null;
        int many = 2 + random.nextInt(3);
        for (int i = 0; i < many; i++) {
            Integer marked =
                    random.nextInt(4) == 0 ? Integer.valueOf(Math.min(5, (star == null ? 2 : star) + 1)) : null;
            star = marked == null ? star : marked;
            options.add(new ScoringOption(String.valueOf(points), points, depends ? null : marked, null, LABEL));
            points += 1 + random.nextInt(2);
        }
        return new Criterion(
                code,
                "A",
                "1",
                options.getLast().points(),
                LABEL,
                null,
                depends ? new Criterion.Dependence("1", 0) : null,
                List.of(),
                List.of(),
                options);
    }
}
