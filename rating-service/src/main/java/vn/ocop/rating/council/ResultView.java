package vn.ocop.rating.council;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.ocop.rating.scoring.Mean;
import vn.ocop.rating.scoring.MissedMinimum;
import vn.ocop.rating.scoring.Result;

/**
 * A result as people read it.
 *
 * @param mean rounded as the regulation says; without that cut after four digits, never rounded up
 * @param sum points of all sheets, of which {@code mean} is the part of one
 * @param star null if there is no rank
 */
record ResultView(
        BigDecimal mean,
        long sum,
        int sheets,
        List<PartView> parts,
        List<CriterionView> criteria,
        List<MissedMinimum> missed,
        List<String> grounds,
        Integer band,
        Integer star) {

    /** The mean of a part. */
    record PartView(String part, BigDecimal mean) {}

    /** @param spread points between the highest and the lowest */
    record CriterionView(String criterion, BigDecimal mean, int lowest, int highest, int spread) {}

    static ResultView of(Result result, CouncilRegulation regulation) {
        return new ResultView(
                shown(result.mean(), regulation),
                result.mean().sum(),
                result.mean().count(),
                result.parts().stream()
                        .map(part -> new PartView(part.part(), shown(part.mean(), regulation)))
                        .toList(),
                result.criteria().stream()
                        .map(criterion -> new CriterionView(
                                criterion.criterion(),
                                shown(criterion.mean(), regulation),
                                criterion.lowest(),
                                criterion.highest(),
                                criterion.highest() - criterion.lowest()))
                        .toList(),
                result.missed(),
                result.grounds(),
                result.band(),
                result.star());
    }

    private static BigDecimal shown(Mean mean, CouncilRegulation regulation) {
        return Optional.ofNullable(regulation.rounding())
                .map(rounding -> mean.rounded(rounding.digits(), rounding.mode()))
                .orElseGet(() -> mean.shown().stripTrailingZeros());
    }
}
