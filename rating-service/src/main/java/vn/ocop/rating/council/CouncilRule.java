package vn.ocop.rating.council;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import vn.ocop.rating.criteria.Bands;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.criteria.Criterion;
import vn.ocop.rating.scoring.Mean;
import vn.ocop.rating.scoring.MissedMinimum;
import vn.ocop.rating.scoring.Result;
import vn.ocop.rating.scoring.Scorecard;
import vn.ocop.rating.scoring.StarRule;

/** How the sheets of a council become the result of a dossier: exact, and by nothing but criteria and regulation. */
public record CouncilRule(CriteriaSet set, Bands bands, CouncilRegulation regulation) {

    /**
     * The result of these sheets, in whatever order.
     *
     * @throws IllegalArgumentException without a sheet
     */
    public Result result(List<Sheet> sheets) {
        List<Scorecard> cards = sheets.stream().map(sheet -> sheet.card(set)).toList();
        Mean mean = mean(cards, Scorecard::total);
        List<MissedMinimum> missed = StarRule.missed(set, (criterion, star) -> isMet(criterion, star, cards));
        List<String> grounds = grounds(sheets);
        Optional<Integer> band = band(mean);
        return new Result(
                mean,
                parts(cards),
                set.criteria().stream()
                        .map(criterion -> criterion(criterion, cards))
                        .toList(),
                missed,
                grounds,
                band.orElse(null),
                StarRule.star(band, missed, !grounds.isEmpty()).orElse(null));
    }

    /** Points between the highest and the lowest total. */
    public int spread(Collection<Sheet> sheets) {
        var totals = sheets.stream().mapToInt(sheet -> sheet.card(set).total()).summaryStatistics();
        return sheets.isEmpty() ? 0 : totals.getMax() - totals.getMin();
    }

    private List<Result.PartMean> parts(List<Scorecard> cards) {
        return cards.stream()
                .flatMap(card -> card.parts().keySet().stream())
                .distinct()
                .sorted()
                .map(part -> new Result.PartMean(
                        part, mean(cards, card -> card.parts().getOrDefault(part, 0))))
                .toList();
    }

    private static Result.CriterionMean criterion(Criterion criterion, List<Scorecard> cards) {
        List<Integer> points = cards.stream()
                .map(card -> card.points(criterion.code()))
                .sorted()
                .toList();
        return new Result.CriterionMean(criterion.code(), Mean.of(points), points.getFirst(), points.getLast());
    }

    private boolean isMet(Criterion criterion, int star, List<Scorecard> cards) {
        long met = cards.stream().filter(card -> card.meets(criterion, star)).count();
        return switch (regulation.minimumRule()) {
            case MAJORITY -> met * 2 > cards.size();
            case UNANIMOUS -> met == cards.size();
            case MEAN_POINTS ->
                cards.stream()
                                .mapToLong(card -> card.points(criterion.code()) - card.least(criterion, star))
                                .sum()
                        >= 0;
        };
    }

    private List<String> grounds(List<Sheet> sheets) {
        return set.groundCodes().stream()
                .filter(ground -> holds(
                        sheets.stream()
                                .filter(sheet -> sheet.grounds().contains(ground))
                                .count(),
                        sheets.size()))
                .toList();
    }

    private boolean holds(long seen, int sheets) {
        return switch (regulation.groundRule()) {
            case MAJORITY -> seen * 2 > sheets;
            case ANY -> seen > 0;
        };
    }

    private Optional<Integer> band(Mean mean) {
        return Optional.ofNullable(regulation.rounding())
                .filter(CouncilRegulation.Rounding::beforeBand)
                .map(rounding -> bands.star(mean.rounded(rounding.digits(), rounding.mode())))
                .orElseGet(() -> bands.star((ToIntFunction<BigDecimal>) mean::comparedTo));
    }

    private static Mean mean(List<Scorecard> cards, ToIntFunction<Scorecard> points) {
        return Mean.of(cards.stream().map(points::applyAsInt).toList());
    }
}
