package vn.ocop.events;

/**
 * An administrative unit of commune level.
 *
 * @param id its code, with {@code @lastDay} for a former unit: codes were used again in 2025
 * @param name official name, for example {@code Xã Tân Ân Tây}
 */
public record Unit(String id, String name) {}
