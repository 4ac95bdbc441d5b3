package vn.ocop.events;

/** A recognition has been taken back: the product has no star any more. */
public record ProductRatingRevoked(RatingState rating) implements RatingEvent {}
