package vn.ocop.registry;

/**
 * What became of a record of another register that was to be brought into this one.
 *
 * @param id id of the entity or product here
 */
public record Outcome(String id, Effect effect) {
    /** What it changed. */
    public enum Effect {
        CREATED,
        UPDATED,
        /** Nothing was written and no event was sent. */
        UNCHANGED
    }
}
