package vn.ocop.rating.scoring;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.rating.criteria.Bands;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.criteria.Criterion;
import vn.ocop.rating.criteria.ScoringOption;

/**
 * The cheapest way to a higher star: the fewest criteria to work on and, among equals, the fewest points to gain.
 *
 * @param star the star
 * @param steps what to reach, in the order of the set
 * @param total points then
 */
public record NextStar(int star, List<Step> steps, int total) {

    /**
     * A criterion to work on.
     *
     * @param from option chosen now
     * @param to least option that serves
     * @param gain points gained
     * @param minimum whether the star demands it, or it only adds points
     */
    public record Step(String criterion, String from, String to, int gain, boolean minimum) {}

    /** The cheapest way to the star; empty if no choice of options leads there. */
    public static Optional<NextStar> to(int star, CriteriaSet set, Bands bands, Scorecard now) {
        int needed = bands.least(star)
                .map(least -> least.setScale(0, RoundingMode.CEILING).intValueExact())
                .orElse(Integer.MAX_VALUE);
        Map<Integer, Way> ways = new HashMap<>(Map.of(0, Way.NONE));
        for (Criterion criterion : set.criteria()) {
            if (criterion.dependsOn() == null) {
                ways = extended(ways, moves(set, criterion, star, now), needed);
            }
        }
        Way best = ways.get(needed);
        return Optional.ofNullable(best)
                .map(way -> new NextStar(
                        star,
                        way.steps,
                        now.total() + way.steps.stream().mapToInt(Step::gain).sum()));
    }

    /** What can be done in a criterion and those that depend on it, with the points that they have then. */
    private static List<Move> moves(CriteriaSet set, Criterion criterion, int star, Scorecard now) {
        List<Move> found = new ArrayList<>();
        for (ScoringOption option : better(criterion, star, now)) {
            found.add(move(criterion, option, star, now));
        }
        if (now.points(criterion.code()) == 0 && criterion.least(star, null).isEmpty()) {
            found.add(new Move(0, 0, List.of()));
        }
        for (Criterion dependent : set.criteria()) {
            if (dependent.dependsOn() != null
                    && dependent.dependsOn().criterion().equals(criterion.code())) {
                found = with(dependent, found, star, now);
            }
        }
        return found;
    }

    private static List<Move> with(Criterion dependent, List<Move> moves, int star, Scorecard now) {
        List<Move> found = new ArrayList<>();
        for (Move move : moves) {
            boolean demanded = dependent.least(star, null).isPresent();
            boolean applies = move.own > dependent.dependsOn().above();
            if (!demanded) {
                int kept = applies ? now.points(dependent.code()) : 0;
                found.add(move.and(new Move(kept, kept, List.of())));
            }
            if (applies) {
                better(dependent, star, now).forEach(option -> found.add(move.and(move(dependent, option, star, now))));
            }
        }
        return found;
    }

    /** Options not worse than the present one that reach what the star demands, within the case that was taken. */
    private static List<ScoringOption> better(Criterion criterion, int star, Scorecard now) {
        String inCase = now.caseOf(criterion);
        return criterion.options().stream()
                .filter(option -> inCase == null || inCase.equals(option.inCase()))
                .filter(option -> option.points() >= now.points(criterion.code()))
                .filter(option -> option.points()
                        >= criterion.least(star, option.inCase()).orElse(0))
                .toList();
    }

    private static Move move(Criterion criterion, ScoringOption option, int star, Scorecard now) {
        int points = now.points(criterion.code());
        int gain = option.points() - points;
        if (gain == 0) {
            return new Move(points, points, List.of());
        }
        boolean minimum = !now.meets(criterion, star);
        return new Move(
                option.points(),
                option.points(),
                List.of(new Step(criterion.code(), now.option(criterion), option.code(), gain, minimum)));
    }

    /** The best ways that also take one of these moves, by the points they come to; more than needed is as good as needed. */
    private static Map<Integer, Way> extended(Map<Integer, Way> ways, List<Move> moves, int needed) {
        Map<Integer, Way> next = new HashMap<>();
        ways.forEach((points, way) -> moves.forEach(move -> next.merge(
                Math.min(needed, points + move.points),
                way.and(move),
                (one, other) -> one.isCheaper(other) ? one : other)));
        return next;
    }

    /**
     * @param own points of the criterion itself after the steps
     * @param points with those of the criteria that depend on it
     */
    private record Move(int own, int points, List<Step> steps) {
        Move and(Move dependent) {
            List<Step> both = new ArrayList<>(steps);
            both.addAll(dependent.steps);
            return new Move(own, points + dependent.points, both);
        }
    }

    private record Way(List<Step> steps, int gained) {
        static final Way NONE = new Way(List.of(), 0);

        Way and(Move move) {
            List<Step> all = new ArrayList<>(steps);
            all.addAll(move.steps);
            return new Way(
                    all, gained + move.steps.stream().mapToInt(Step::gain).sum());
        }

        boolean isCheaper(Way other) {
            return steps.size() != other.steps.size() ? steps.size() < other.steps.size() : gained <= other.gained;
        }
    }
}
