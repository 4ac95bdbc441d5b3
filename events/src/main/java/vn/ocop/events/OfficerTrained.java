package vn.ocop.events;

/** An officer has completed a course. */
public record OfficerTrained(OfficerTrainingState training) implements OfficerTrainingEvent {}
