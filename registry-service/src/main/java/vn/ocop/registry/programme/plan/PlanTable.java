package vn.ocop.registry.programme.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plan against actual on a day.
 *
 * @param decision that approved the plan
 * @param by the dimensions of the rows; without one there are no rows but the total
 * @param total all lines of the plan
 * @param outside products outside the plan; none of them is planned
 */
public record PlanTable(
        String decision, LocalDate on, List<PlanDimension> by, Row total, List<Row> rows, Outside outside) {

    /**
     * Figures of a row.
     *
     * @param locality null where the row is of all
     * @param group null where the row is of all, or of lines without one
     * @param year null where the row is of all
     * @param entities how many entities the lines of the row name
     * @param declared what the plan itself declares, for localities and the total; null elsewhere
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            Place locality, Integer group, Integer year, PlanFigures figures, int entities, Declared declared) {}

    /**
     * A locality.
     *
     * @param number Roman number of its heading
     * @param name as its heading has it
     */
    public record Place(String number, String name) {}

    /** Products outside the plan: their figures without the planned ones. */
    public record Outside(
            int products, Map<LineStanding, Integer> standing, int recognised, Map<Reached.Stage, Integer> reached) {}

    static PlanTable of(PlanOnDay day, Set<PlanDimension> by) {
        ApprovedPlan plan = day.plan();
        PlanFigures outside = PlanFigures.of(day.outside(), List.of());
        return new PlanTable(
                plan.decision(),
                day.day(),
                List.copyOf(by),
                row(PlanCut.ALL, day),
                by.isEmpty()
                        ? List.of()
                        : PlanCut.by(by, plan).stream()
                                .map(cut -> row(cut, day))
                                .toList(),
                new Outside(outside.planned(), outside.standing(), outside.recognised(), outside.reached()));
    }

    private static Row row(PlanCut cut, PlanOnDay day) {
        PlannedLocality locality = cut.locality();
        return new Row(
                locality == null ? null : new Place(locality.number(), locality.name()),
                cut.group(),
                cut.year(),
                PlanFigures.of(cut.placed(day), day.plan().years()),
                cut.entities(day.plan()),
                cut.declared(day.plan()));
    }
}
