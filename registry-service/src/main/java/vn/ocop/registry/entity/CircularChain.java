package vn.ocop.registry.entity;

/**
 * Whether the entity produces in a green or circular chain; the plan wants about 5 % that do.
 *
 * @param basis what it is judged by; obligatory if it does
 */
public record CircularChain(boolean present, String basis) {}
