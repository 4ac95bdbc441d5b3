package vn.ocop.events;

/** The last day of a recognition is over: the product has no star any more. */
public record ProductRatingExpired(RatingState rating) implements RatingEvent {}
