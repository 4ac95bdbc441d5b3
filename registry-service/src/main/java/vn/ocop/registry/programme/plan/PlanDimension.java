package vn.ocop.registry.programme.plan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import vn.ocop.starter.problem.Refusal;

/** By what the figures of the plan are told apart; several together are possible. */
public enum PlanDimension {
    /** The nine localities, in the order of the plan. */
    LOCALITY,
    /** The product group as the plan has it; a blank cell is a row of its own. */
    GROUP,
    /** The year in which the plan wants a product evaluated. */
    YEAR;

    /** @throws Refusal if a name, between commas, is none of these */
    static Set<PlanDimension> read(String names) {
        Set<PlanDimension> found = EnumSet.noneOf(PlanDimension.class);
        if (names != null) {
            for (String name : names.split(",", values().length + 1)) {
                found.add(of(name.strip()));
            }
        }
        return found;
    }

    private static PlanDimension of(String name) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("by", "one-of", "locality, group, year"));
    }
}
