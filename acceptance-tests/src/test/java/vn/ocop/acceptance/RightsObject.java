package vn.ocop.acceptance;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that operations are about, and where it lies.
 *
 * @param kind what it is, as requests name it
 * @param ids what fills in paths and bodies; {@code id} is its own
 * @param units its communes, present and former, whichever are known
 * @param district district of its former commune, null if unknown
 * @param entity entity that it belongs to, null if none
 * @param agency agency that it is for, null if none
 * @param seats accounts of those who sit, each with its seat
 * @param filed false of a dossier that was not handed in
 */
record RightsObject(
        String kind,
        Map<String, String> ids,
        Set<String> units,
        String district,
        String entity,
        String agency,
        Map<String, String> seats,
        boolean filed) {

    /** One that belongs to an entity, and lies where that does. */
    static RightsObject of(String kind, Home home, Map<String, String> ids) {
        return new RightsObject(kind, ids, home.units(), home.district(), home.entity(), null, Map.of(), true);
    }

    /** One that lies in a unit and belongs to nobody. */
    static RightsObject in(String kind, String unit, Map<String, String> ids) {
        return new RightsObject(kind, ids, Set.of(unit), null, null, null, Map.of(), true);
    }

    RightsObject draft() {
        return new RightsObject(kind, ids, units, district, entity, agency, seats, false);
    }

    String id() {
        return ids.get("id");
    }

    /** Fills {@code {name}} and {@code $name} in. */
    String filled(String template) {
        String filled = template;
        // Backwards, so that no name is taken for the beginning of a longer one.
        for (String name : new TreeSet<>(ids.keySet()).descendingSet()) {
            filled = filled.replace("{" + name + "}", ids.get(name)).replace("$" + name, ids.get(name));
        }
        return filled;
    }

    /** Where an entity is. */
    record Home(String entity, Set<String> units, String district) {}
}
