package vn.ocop.events;

/** An entity is suspended: it puts no product forward until it is reinstated. The ground stays in the register. */
public record EntitySuspended(EntityState entity) implements EntityEvent {}
