package vn.ocop.rating.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.starter.text.Label;

/**
 * One criterion (tiêu chí).
 *
 * @param code for example {@code 1.1}; unique in its set
 * @param max points of its best option
 * @param guidance how to judge, null if the decision says nothing
 * @param dependsOn what must hold for the criterion to apply, null if it always does
 * @param cases cases of which one is to be taken before an option; empty for most criteria
 * @param grounds grounds of this criterion on which a dossier is out
 * @param options what may be chosen
 */
public record Criterion(
        String code,
        String part,
        String section,
        int max,
        Label name,
        Label guidance,
        Dependence dependsOn,
        List<Case> cases,
        List<Ground> grounds,
        List<ScoringOption> options) {

    public Criterion {
        cases = cases == null ? List.of() : cases;
        grounds = grounds == null ? List.of() : grounds;
        options = options == null ? List.of() : options;
    }

    /** Applies only if the other criterion has more than so many points. */
    public record Dependence(String criterion, int above) {}

    /** One of the cases of which a criterion takes one. */
    public record Case(String code, Label label) {}

    public Optional<ScoringOption> option(String code) {
        // No stream: scoring asks for each choice of each sheet.
        for (ScoringOption option : options) {
            if (option.code().equals(code)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** The points that a star demands of this criterion within a case (null without cases); empty if it demands none. */
    public OptionalInt least(int star, String inCase) {
        return options.stream()
                .filter(option -> Objects.equals(option.inCase(), inCase))
                .filter(option -> option.minForStar() != null && option.minForStar() <= star)
                .mapToInt(ScoringOption::points)
                .max();
    }
}
