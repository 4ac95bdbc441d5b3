package vn.ocop.rating.scoring;

import java.util.List;

/**
 * What came out of the scoring of a dossier by several people.
 *
 * @param mean of the totals
 * @param parts mean of each part
 * @param criteria mean and spread of each criterion
 * @param missed star minimums that are not met
 * @param grounds grounds that hold, on which the dossier is out
 * @param band star of the mean alone, null where the decision has no band for it
 * @param star the star, null if there is no rank
 */
public record Result(
        Mean mean,
        List<PartMean> parts,
        List<CriterionMean> criteria,
        List<MissedMinimum> missed,
        List<String> grounds,
        Integer band,
        Integer star) {

    /** The mean of a part. */
    public record PartMean(String part, Mean mean) {}

    /** @param lowest fewest points that somebody gave, {@code highest} the most */
    public record CriterionMean(String criterion, Mean mean, int lowest, int highest) {}
}
