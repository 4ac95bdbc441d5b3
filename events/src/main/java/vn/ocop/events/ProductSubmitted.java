package vn.ocop.events;

/** A dossier of a product has been handed in and is being judged. */
public record ProductSubmitted(RatingState rating) implements RatingEvent {}
