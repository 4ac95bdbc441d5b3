package vn.ocop.registry.programme.plan;

import java.util.List;
import java.util.Optional;

/**
 * The plan of products as it was approved.
 *
 * @param decision number of the decision
 * @param localities in the order of the plan
 * @param lines in the order of the plan
 */
public record ApprovedPlan(String decision, List<PlannedLocality> localities, List<PlannedLine> lines) {

    /** The locality with that Roman number. */
    public Optional<PlannedLocality> locality(String number) {
        return localities.stream()
                .filter(locality -> locality.number().equals(number))
                .findFirst();
    }

    /** What the headings declare together; the plan gives no total of the entities. */
    public Declared declared() {
        return localities.stream()
                .map(PlannedLocality::declared)
                .reduce(Declared::plus)
                .orElseThrow();
    }

    /** The years for which a product is planned. */
    public List<Integer> years() {
        return lines.stream().map(PlannedLine::year).distinct().sorted().toList();
    }
}
