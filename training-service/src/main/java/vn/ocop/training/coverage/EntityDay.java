package vn.ocop.training.coverage;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.ocop.events.EntityState;
import vn.ocop.events.Unit;

/**
 * An entity as it was on a day, as far as coverage asks.
 *
 * @param legalForm null if unknown
 * @param locality id of the city or district of the plan, null if unknown
 * @param units ids of its administrative units, the present one first
 * @param workers how many work there, null if unknown
 * @param state as the registry has it
 */
public record EntityDay(
        String entityId,
        String name,
        String legalForm,
        String locality,
        String localityName,
        List<String> units,
        Integer workers,
        String state) {
    private static final String CLOSED = "CLOSED";

    static EntityDay of(EntityState entity) {
        return new EntityDay(
                entity.id(),
                entity.name(),
                entity.legalForm(),
                entity.locality() == null ? null : entity.locality().unitId(),
                entity.locality() == null ? null : entity.locality().name(),
                Stream.of(entity.unit(), entity.formerUnit())
                        .filter(Objects::nonNull)
                        .map(Unit::id)
                        .toList(),
                entity.workforce() == null ? null : entity.workforce().total(),
                entity.state());
    }

    /** Whether it is to be trained; an entity that has ended is not. */
    boolean counts() {
        return !CLOSED.equals(state);
    }
}
