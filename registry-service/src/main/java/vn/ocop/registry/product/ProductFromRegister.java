package vn.ocop.registry.product;

/**
 * A product as another register, such as the plan, says it is. Kept as said, for the reasons that
 * {@link vn.ocop.registry.entity.EntityFromRegister} gives.
 *
 * @param register name of the register
 * @param reference recognises the product there; locality and number in the plan ({@code V-22})
 * @param line line of the source where the row begins, null if unknown
 * @param entityId id here of the entity that makes it
 * @param group null if blank
 * @param plannedYear null if none
 */
public record ProductFromRegister(
        String register,
        String reference,
        Integer line,
        String entityId,
        String name,
        Integer group,
        Integer plannedYear) {

    /** Recognises it among all registers. */
    public String sourceKey() {
        return sourceKey(register, reference);
    }

    static String sourceKey(String register, String reference) {
        return register + "|" + reference;
    }
}
