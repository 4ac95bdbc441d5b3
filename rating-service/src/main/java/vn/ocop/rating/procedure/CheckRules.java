package vn.ocop.rating.procedure;

import java.time.LocalDate;
import java.util.List;

/**
 * What a dossier is checked against.
 *
 * @param testSlipMonths months after which a test slip is too old; not in the decision, a setting of the office
 * @param foodSafety sets whose products need a certificate of food safety
 * @param localLabour how the share of local workers corresponds to options
 * @param trainedStaff how the share of trained workers corresponds to options
 */
public record CheckRules(
        LocalDate validFrom,
        LocalDate validTo,
        int testSlipMonths,
        FoodSafety foodSafety,
        ShareRule localLabour,
        ShareRule trainedStaff)
        implements Dated {

    /** @param sets numbers of the sets */
    public record FoodSafety(List<Integer> sets) {}

    /**
     * A share of workers that is scored.
     *
     * @param sets numbers of the sets that score it
     * @param criterion where
     */
    public record ShareRule(List<Integer> sets, String criterion, List<Share> shares) {}

    /**
     * @param rank rank of the option among those with points, counted from 1
     * @param from least share that it needs, percent
     */
    public record Share(int rank, int from) {}
}
