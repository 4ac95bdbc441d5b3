package vn.ocop.registry.programme.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures of some lines of the plan on a day.
 *
 * @param planned how many lines; the same whatever became of them
 * @param plannedByYear the same by planned year
 * @param standing how many stand where; they add up to {@code planned}
 * @param recognised how many hold a star
 * @param reached how many ever reached what, until the day
 */
public record PlanFigures(
        int planned,
        SortedMap<Integer, Integer> plannedByYear,
        Map<LineStanding, Integer> standing,
        int recognised,
        Map<Reached.Stage, Integer> reached) {

    static PlanFigures of(List<Placed> lines, List<Integer> years) {
        SortedMap<Integer, Integer> byYear = new TreeMap<>();
        years.forEach(year -> byYear.put(year, 0));
        Map<LineStanding, Integer> standing = new EnumMap<>(LineStanding.class);
        for (LineStanding each : LineStanding.values()) {
            standing.put(each, 0);
        }
        Map<Reached.Stage, Integer> reached = new EnumMap<>(Reached.Stage.class);
        for (Reached.Stage stage : Reached.Stage.values()) {
            reached.put(stage, (int)
                    lines.stream().filter(line -> line.reached().has(stage)).count());
        }
        lines.forEach(line -> standing.merge(line.standing(), 1, Integer::sum));
        lines.stream()
                .map(Placed::year)
                .filter(Objects::nonNull)
                .forEach(year -> byYear.computeIfPresent(year, (_, count) -> count + 1));
        return new PlanFigures(
                lines.size(),
                byYear,
                standing,
                standing.get(LineStanding.STAR_3)
                        + standing.get(LineStanding.STAR_4)
                        + standing.get(LineStanding.STAR_5),
                reached);
    }
}
