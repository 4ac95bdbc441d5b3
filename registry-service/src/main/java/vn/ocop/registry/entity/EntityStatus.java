package vn.ocop.registry.entity;

/** Where an entity stands in the register. */
public enum EntityStatus {
    /** Known, for example from the plan, but not yet confirmed by an officer. */
    REGISTERED,
    ACTIVE,
    SUSPENDED,
    /** For good. */
    CLOSED;

    /** Whether its products may go on in the yearly cycle. */
    public boolean mayAct() {
        return this == REGISTERED || this == ACTIVE;
    }
}
