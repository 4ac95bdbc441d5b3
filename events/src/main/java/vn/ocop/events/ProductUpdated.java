package vn.ocop.events;

/** What is known of a product or of its entity has changed. */
public record ProductUpdated(ProductState product) implements ProductEvent {}
