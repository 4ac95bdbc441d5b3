package vn.ocop.events;

/** An entity is in the register for the first time. */
public record EntityRegistered(EntityState entity) implements EntityEvent {}
