package vn.ocop.events;

/** A dossier of a product has ended without a result: it was withdrawn or sent back for good. */
public record ProductSubmissionClosed(RatingState rating) implements RatingEvent {}
