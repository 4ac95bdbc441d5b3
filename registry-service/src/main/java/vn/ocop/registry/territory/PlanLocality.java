package vn.ocop.registry.territory;

/**
 * One of the nine localities of Annex 3 of Decision 2822/QĐ-UBND (2022).
 *
 * @param number Roman number of its heading, {@code I} to {@code IX}
 * @param unit the city or district, former since 1 July 2025
 */
public record PlanLocality(String number, AdminUnit unit) {}
