package vn.ocop.events;

/** A product is in the register for the first time. */
public record ProductRegistered(ProductState product) implements ProductEvent {}
