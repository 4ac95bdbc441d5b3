package vn.ocop.events;

/** People of an entity have completed a course. */
public record EntityTrained(EntityTrainingState training) implements EntityTrainingEvent {}
