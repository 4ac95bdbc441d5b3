package vn.ocop.events;

/** An entity has ended for good; its id is never used again. */
public record EntityClosed(EntityState entity) implements EntityEvent {}
