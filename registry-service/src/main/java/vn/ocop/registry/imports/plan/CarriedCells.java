package vn.ocop.registry.imports.plan;

import org.jspecify.annotations.Nullable;
import vn.ocop.registry.finding.EntityTypeCode;

/**
 * All that reading the plan remembers from one row to the next; kept with the progress of an import, it lets a crashed
 * import go on at the next row.
 *
 * @param localityNumber Roman number of the locality, null before the first
 * @param previousNumber number of the row above, 0 at the head of a locality
 * @param entity entity of the row above, null at the head of a locality
 * @param typeCell last type given for that entity, as written
 */
public record CarriedCells(
        @Nullable String localityNumber,
        int previousNumber,
        @Nullable PlanEntity entity,
        String typeCell) {
    /** Before the first row. */
    public static final CarriedCells NONE = new CarriedCells(null, 0, null, "");

    CarriedCells atLocality(String number) {
        return new CarriedCells(number, 0, null, "");
    }

    CarriedCells after(PlanLine.Product row, int number) {
        if (row.entityName().isBlank()) {
            // A type on a carried row belongs to the entity above; it starts no new one.
            return new CarriedCells(
                    localityNumber, number, entity, row.entityType().isBlank() ? typeCell : row.entityType());
        }
        int ordinal = entity == null ? 1 : entity.ordinal() + 1;
        PlanEntity next =
                new PlanEntity(row.entityName(), row.entityAddress(), row.entityType(), ordinal, number, row.line());
        return new CarriedCells(localityNumber, number, next, row.entityType());
    }

    @Nullable
    EntityTypeCode type() {
        return EntityTypeCode.of(typeCell).orElse(null);
    }
}
