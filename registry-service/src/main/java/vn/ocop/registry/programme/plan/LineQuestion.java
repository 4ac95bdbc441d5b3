package vn.ocop.registry.programme.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * Which products of a figure are asked for; null does not choose.
 *
 * @param locality Roman number
 * @param group number, or {@code none} for a blank cell
 * @param outside products outside the plan instead of its lines
 */
record LineQuestion(
        LocalDate on,
        String locality,
        String group,
        Integer year,
        LineStanding standing,
        Reached.Stage reached,
        boolean outside) {
    private static final String NONE = "none";

    List<Placed> of(PlanOnDay day) {
        return (outside ? day.outside() : day.lines())
                .stream().filter(this::asksFor).toList();
    }

    private boolean asksFor(Placed line) {
        return (locality == null || locality.equals(line.locality()))
                && (group == null || group.equals(line.group() == null ? NONE : Integer.toString(line.group())))
                && (year == null || year.equals(line.year()))
                && (standing == null || standing == line.standing())
                && (reached == null || line.reached().has(reached));
    }
}
