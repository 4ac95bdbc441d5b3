package vn.ocop.registry.programme.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * The plan against the register on a day.
 *
 * @param lines the lines of the plan in its order
 * @param outside products that the register knew on the day and the plan does not have, by name
 */
record PlanOnDay(LocalDate day, ApprovedPlan plan, List<Placed> lines, List<Placed> outside) {}
