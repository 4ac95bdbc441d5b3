package vn.ocop.events;

/**
 * A dossier has been judged, a recognition has been entered or extended. The star may be the same as before, higher, lower
 * or none: the state says which one the product holds.
 */
public record ProductRated(RatingState rating) implements RatingEvent {}
