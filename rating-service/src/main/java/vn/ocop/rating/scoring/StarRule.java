package vn.ocop.rating.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.criteria.Criterion;

/**
 * The star of a product: the lower one of what the mean gives and of the highest star whose minimums are all met
 * (Decision 26/2026/QĐ-TTg, Annex II, footnote; that the lower one counts is our reading of it).
 */
public final class StarRule {
    /** The highest star there is. */
    public static final int HIGHEST = 5;

    private StarRule() {}

    /**
     * The star.
     *
     * @param band star of the mean, empty where the decision has no band for it
     * @param missed star minimums that are not met
     * @param eliminated whether a ground holds on which the dossier is out
     * @return empty if there is no rank
     */
    public static Optional<Integer> star(Optional<Integer> band, List<MissedMinimum> missed, boolean eliminated) {
        return eliminated ? Optional.empty() : band.map(star -> Math.min(star, highest(missed)));
    }

    /** The highest star whose minimums, and those of all lower ones, are met. */
    public static int highest(List<MissedMinimum> missed) {
        return missed.stream().mapToInt(MissedMinimum::star).min().orElse(HIGHEST + 1) - 1;
    }

    /**
     * The minimums that are missed, each at the lowest star that it bars, from the lowest star up.
     *
     * @param meets whether a criterion reaches what a star demands of it
     */
    public static List<MissedMinimum> missed(CriteriaSet set, BiPredicate<Criterion, Integer> meets) {
        List<MissedMinimum> missed = new ArrayList<>();
        for (Criterion criterion : set.criteria()) {
            IntStream.rangeClosed(1, HIGHEST)
                    .filter(star -> !meets.test(criterion, star))
                    .findFirst()
                    .ifPresent(star -> missed.add(new MissedMinimum(criterion.code(), star, least(criterion, star))));
        }
        missed.sort(Comparator.comparingInt(MissedMinimum::star));
        return List.copyOf(missed);
    }

    private static int least(Criterion criterion, int star) {
        return criterion.options().stream()
                .filter(option -> option.minForStar() != null && option.minForStar() <= star)
                .mapToInt(option -> option.points())
                .max()
                .orElseThrow();
    }
}
