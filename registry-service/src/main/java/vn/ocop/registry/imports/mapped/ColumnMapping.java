package vn.ocop.registry.imports.mapped;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How to read a file of another register.
 *
 * @param register name of that register, part of the identity of what is imported from it
 * @param columns where each value stands; name of product, name of entity and locality are needed
 * @param blankEntityMeansAbove whether blank entity cells repeat the row above
 * @param unitsAsOf day whose administrative units the file uses
 */
public record ColumnMapping(
        String register, Map<Target, ColumnRef> columns, boolean blankEntityMeansAbove, LocalDate unitsAsOf) {
    static final Set<Target> NEEDED = EnumSet.of(Target.PRODUCT_NAME, Target.ENTITY_NAME, Target.LOCALITY);

    public ColumnMapping {
        columns = Map.copyOf(columns);
        if (register.isBlank()) {
            throw new IllegalArgumentException("A register has a name");
        }
        if (!columns.keySet().containsAll(NEEDED)) {
            throw new IllegalArgumentException("A mapping needs " + NEEDED);
        }
    }
}
