package vn.ocop.registry.trace.lot;

/**
 * Where a chain ends.
 *
 * @param count how many links it has
 * @param hash of the last one, of the origin if there is none
 */
public record Head(int count, String hash) {}
