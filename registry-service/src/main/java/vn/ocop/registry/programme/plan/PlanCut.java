package vn.ocop.registry.programme.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The lines of one row: those with one value of each dimension of the table.
 *
 * @param locality null for all
 * @param group null for all, and for none if {@code withoutGroup}
 * @param year null for all
 * @param withoutGroup only lines whose group is blank
 */
record PlanCut(PlannedLocality locality, Integer group, Integer year, boolean withoutGroup) {
    /** The whole plan. */
    static final PlanCut ALL = new PlanCut(null, null, null, false);

    /** A group, or none. */
    private record Group(Integer number) {}

    /** One for each combination of values, localities and years in the order of the plan, lines without a group last. */
    static List<PlanCut> by(Set<PlanDimension> dimensions, ApprovedPlan plan) {
        List<PlanCut> cuts = List.of(ALL);
        if (dimensions.contains(PlanDimension.LOCALITY)) {
            cuts = each(cuts, plan.localities(), PlanCut::in);
        }
        if (dimensions.contains(PlanDimension.GROUP)) {
            cuts = each(cuts, groups(plan), PlanCut::of);
        }
        return dimensions.contains(PlanDimension.YEAR) ? each(cuts, plan.years(), PlanCut::during) : cuts;
    }

    /** Its lines on a day. */
    List<Placed> placed(PlanOnDay day) {
        return day.lines().stream()
                .filter(line -> has(line.locality(), line.group(), line.year()))
                .toList();
    }

    /** How many entities its lines name. */
    int entities(ApprovedPlan plan) {
        return (int) plan.lines().stream()
                .filter(line -> has(line.locality(), line.group(), line.year()))
                .map(PlannedLine::entityKey)
                .distinct()
                .count();
    }

    /** What the plan declares of it: of localities and of all, null elsewhere. */
    Declared declared(ApprovedPlan plan) {
        if (group != null || withoutGroup || year != null) {
            return null;
        }
        return locality == null ? plan.declared() : locality.declared();
    }

    private boolean has(String number, Integer itsGroup, int itsYear) {
        return (locality == null || locality.number().equals(number))
                && (withoutGroup ? itsGroup == null : group == null || group.equals(itsGroup))
                && (year == null || year == itsYear);
    }

    private PlanCut in(PlannedLocality one) {
        return new PlanCut(one, group, year, withoutGroup);
    }

    private PlanCut of(Group one) {
        return new PlanCut(locality, one.number(), year, one.number() == null);
    }

    private PlanCut during(Integer one) {
        return new PlanCut(locality, group, one, withoutGroup);
    }

    private static List<Group> groups(ApprovedPlan plan) {
        return plan.lines().stream()
                .map(line -> new Group(line.group()))
                .distinct()
                .sorted(Comparator.comparing(Group::number, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static <V> List<PlanCut> each(List<PlanCut> cuts, List<V> values, BiFunction<PlanCut, V, PlanCut> with) {
        return cuts.stream()
                .flatMap(cut -> values.stream().map(value -> with.apply(cut, value)))
                .toList();
    }
}
