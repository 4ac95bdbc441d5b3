package vn.ocop.registry.programme.plan;

/**
 * A locality of the plan.
 *
 * @param number Roman number of its heading
 * @param name as the heading has it, without the bracket
 * @param unit id of the city or district
 * @param declared the figures of its heading
 */
public record PlannedLocality(String number, String name, String unit, Declared declared) {}
