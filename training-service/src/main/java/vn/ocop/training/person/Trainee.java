package vn.ocop.training.person;

import java.util.List;

/**
 * Who is or can be trained, as things stood on a day; without a name.
 *
 * @param entityId null for officers
 * @param units administrative units where an officer of a commune is in charge of the trainee, the present one first
 * @param locality id of the city or district of the plan of the entity, null if unknown or for officers
 * @param level null unless an officer
 * @param agency null unless an officer
 */
public record Trainee(
        String id, TraineeKind kind, String entityId, List<String> units, String locality, Level level, String agency) {

    /** Where the trainee is counted, null if unknown. */
    public String unit() {
        return units.isEmpty() ? null : units.getFirst();
    }
}
