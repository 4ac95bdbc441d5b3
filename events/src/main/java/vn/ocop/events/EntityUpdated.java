package vn.ocop.events;

/** What is known of an entity has changed, or it has become active; its state tells the whole of it. */
public record EntityUpdated(EntityState entity) implements EntityEvent {}
