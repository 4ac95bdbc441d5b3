package vn.ocop.trade.coverage;

import java.util.List;
import vn.ocop.events.EntityState;
import vn.ocop.trade.entity.EntityRights;

/**
 * An entity as it was on a day, as far as coverage asks.
 *
 * @param legalForm null if unknown
 * @param locality id of the city or district of the plan, null if unknown
 * @param localityName null if unknown
 * @param units ids of its administrative units, the present one first
 * @param state as the registry has it
 */
public record EntityDay(
        String entityId,
        String name,
        String legalForm,
        String locality,
        String localityName,
        List<String> units,
        String state) {
    private static final String CLOSED = "CLOSED";

    static EntityDay of(EntityState entity) {
        return new EntityDay(
                entity.id(),
                entity.name(),
                entity.legalForm(),
                entity.locality() == null ? null : entity.locality().unitId(),
                entity.locality() == null ? null : entity.locality().name(),
                EntityRights.units(entity),
                entity.state());
    }

    /** Whether the target is about it; an entity that has ended sells nothing. */
    boolean counts() {
        return !CLOSED.equals(state);
    }
}
