package vn.ocop.events;

/**
 * A recognition comes to its end, and the time to hand in a dossier for re-assessment is there.
 *
 * @param daysLeft days until its last one
 */
public record ProductRatingExpiring(int daysLeft, RatingState rating) implements RatingEvent {}
