package vn.ocop.events;

/** The suspension of an entity has ended. */
public record EntityReinstated(EntityState entity) implements EntityEvent {}
