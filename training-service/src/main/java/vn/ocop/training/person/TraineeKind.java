package vn.ocop.training.person;

/** Whom the plan wants to see trained (target 6): officers at all levels, entities and their workers. */
public enum TraineeKind {
    /** Runs or steers the programme in an agency. */
    OFFICER,
    /** Leads or represents an entity. */
    ENTITY_REPRESENTATIVE,
    /** Works for an entity. */
    WORKER
}
