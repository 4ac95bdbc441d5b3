package vn.ocop.events;

/**
 * City or district of the plan of 2022 (Decision 2822/QĐ-UBND, Annex 3); districts ended on 30 June 2025.
 *
 * @param no Roman number in the plan, null for a district outside it
 * @param name official name, for example {@code Huyện Ngọc Hiển}
 * @param unitId id of the administrative unit, {@code code@lastDay} for a former one
 */
public record Locality(String no, String name, String unitId) {}
