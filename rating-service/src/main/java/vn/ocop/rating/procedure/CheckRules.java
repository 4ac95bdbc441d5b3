package vn.ocop.rating.procedure;

import java.time.LocalDate;
import java.util.List;

/**
 * What a dossier is checked against.
 *
 * @param testSlipMonths months after which a test slip is too old; not in the decision, a setting of the office
 * @param foodSafety sets whose products need a certificate of food safety
 * @param localLabour how the share of local workers corresponds to options
 */
public record CheckRules(
        LocalDate validFrom, LocalDate validTo, int testSlipMonths, FoodSafety foodSafety, LocalLabour localLabour)
        implements Dated {

    /** @param sets numbers of the sets */
    public record FoodSafety(List<Integer> sets) {}

    /** @param criterion where the share of local workers is scored */
    public record LocalLabour(String criterion, List<Share> shares) {}

    /**
     * @param rank rank of the option among those with points, counted from 1
     * @param from least share that it needs, percent
     */
    public record Share(int rank, int from) {}
}
