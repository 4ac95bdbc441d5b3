package vn.ocop.training.need;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.ocop.events.RatingState;
import vn.ocop.starter.text.Label;

/**
 * From what a need for a topic follows.
 *
 * @param cause STEP, ENDING or MISSED
 * @param step step of the cycle, null unless of STEP
 * @param days how many days before its end a recognition counts as ending, null unless of ENDING
 * @param criteriaVersion decision of the criteria, null unless of MISSED
 * @param sets numbers of the sets in that decision
 * @param criteria codes of the criteria in those sets
 * @param validTo last day of the rule, null while it holds
 * @param source where it comes from
 */
public record NeedRule(
        String code,
        Kind cause,
        Integer step,
        Integer days,
        String criteriaVersion,
        List<Integer> sets,
        List<String> criteria,
        String topic,
        LocalDate validFrom,
        LocalDate validTo,
        Label source) {

    /** What a rule looks at. */
    public enum Kind {
        STEP,
        ENDING,
        MISSED
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /**
     * What the product needs by this rule.
     *
     * @param rating of the product, null if none is known
     */
    Optional<Need> of(ProductStep product, RatingState rating, LocalDate today) {
        return switch (cause) {
            case STEP ->
                product.step() == step
                        ? Optional.of(need(product, Need.Cause.STEP, product.day(), List.of(step)))
                        : Optional.empty();
            case ENDING -> rating == null ? Optional.empty() : ending(product, rating, today);
            case MISSED -> rating == null ? Optional.empty() : missed(product, rating);
        };
    }

    /** A dossier that is on its way needs no lesson on how to write it. */
    private Optional<Need> ending(ProductStep product, RatingState rating, LocalDate today) {
        RatingState.Recognition held = rating.recognition();
        if (held == null || rating.submission() != null) {
            return Optional.empty();
        }
        if (held.revokedOn() != null) {
            return Optional.of(need(product, Need.Cause.REVOKED, held.revokedOn(), List.of(held.revokedOn())));
        }
        if (ChronoUnit.DAYS.between(today, held.validUntil()) > days) {
            return Optional.empty();
        }
        boolean ended = today.isAfter(held.validUntil());
        return Optional.of(need(
                product,
                ended ? Need.Cause.ENDED : Need.Cause.ENDING,
                held.validUntil().minusDays(days),
                List.of(held.validUntil())));
    }

    private Optional<Need> missed(ProductStep product, RatingState rating) {
        RatingState.Outcome outcome = rating.lastOutcome();
        if (outcome == null
                || !outcome.criteriaVersion().equals(criteriaVersion)
                || !sets.contains(outcome.criteriaSet())) {
            return Optional.empty();
        }
        List<String> codes = outcome.missed().stream()
                .map(RatingState.Missed::criterion)
                .filter(criteria::contains)
                .distinct()
                .toList();
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(need(
                        product,
                        Need.Cause.MISSED,
                        outcome.decidedOn(),
                        List.of(String.join(", ", codes), outcome.decidedOn())));
    }

    private Need need(ProductStep product, Need.Cause why, LocalDate since, List<Object> details) {
        return new Need(topic, why, product.productId(), product.name(), since, details);
    }
}
