package vn.ocop.events;

/** A product is out of the programme for good. */
public record ProductWithdrawn(ProductState product) implements ProductEvent {}
