package vn.ocop.training.coverage;

import java.util.List;

/**
 * Somebody who is still to be invited; without a name or a contact of a person.
 *
 * @param id of the officer, or of the entity
 * @param name of the entity, null for officers
 * @param locality id of the city or district of the plan, null if unknown or for officers
 * @param localityName null where {@code locality} is
 * @param units administrative units of the officer's post or of the entity, the present one first
 * @param level null unless an officer
 * @param agency null unless an officer
 * @param trained how many of the entity's people of the group are trained, null for officers
 * @param of how many there are, null if unknown or for officers
 */
record Untrained(
        String id,
        String name,
        String locality,
        String localityName,
        List<String> units,
        String level,
        String agency,
        Integer trained,
        Integer of) {

    static Untrained of(Member member, int trained) {
        boolean officer = member.level() != null;
        return new Untrained(
                member.id(),
                member.name(),
                officer ? null : member.locality(),
                member.localityName(),
                member.units(),
                member.level(),
                member.agency(),
                officer ? null : trained,
                officer ? null : member.size());
    }
}
