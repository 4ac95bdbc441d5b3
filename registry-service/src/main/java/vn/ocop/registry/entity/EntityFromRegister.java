package vn.ocop.registry.entity;

/**
 * An entity as another register, such as the plan, says it is. It is kept as said, so that the same file twice changes
 * nothing, a corrected row changes only what was corrected, and what an officer has mended here is not undone.
 *
 * @param register name of the register
 * @param key recognises the entity in every register: locality, name and address
 * @param reference number of the entity there, for people ({@code V-E16})
 * @param legalForm null if the register does not say it here
 * @param declaredForm the form as printed ({@code HTX}), null if blank
 * @param formByName the form that the name suggests; data for officers, never taken for the declared one
 * @param localityId administrative unit of the locality, null if unknown
 * @param formerUnitId commune of the address until 30 June 2025, null if unknown
 * @param unitId commune since then, null if unknown
 */
public record EntityFromRegister(
        String register,
        String key,
        String reference,
        String name,
        LegalForm legalForm,
        String declaredForm,
        LegalForm formByName,
        String address,
        String localityId,
        String formerUnitId,
        String unitId,
        String registrationNumber) {

    /** This, with the form that an earlier row of the register gave if this one is silent. */
    EntityFromRegister or(EntityFromRegister earlier) {
        if (legalForm != null || earlier.legalForm == null) {
            return this;
        }
        return new EntityFromRegister(
                register,
                key,
                reference,
                name,
                earlier.legalForm,
                earlier.declaredForm,
                formByName,
                address,
                localityId,
                formerUnitId,
                unitId,
                registrationNumber == null ? earlier.registrationNumber : registrationNumber);
    }
}
