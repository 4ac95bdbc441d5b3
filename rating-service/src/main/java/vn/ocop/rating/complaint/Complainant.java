package vn.ocop.rating.complaint;

/**
 * Who complains: an entity of the register, or somebody else by name. It is part of no event, so no history keeps a name.
 *
 * @param entityId null if it is no entity of the register
 * @param name null for an entity of the register
 * @param contact how the office reaches them, null if not given
 */
public record Complainant(String entityId, String name, String contact) {}
