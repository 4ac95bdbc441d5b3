package vn.ocop.registry.imports.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.finding.Cell;
import vn.ocop.registry.finding.EntityName;
import vn.ocop.registry.finding.EntityTypeCode;
import vn.ocop.registry.finding.Field;
import vn.ocop.registry.finding.ObservedRow;
import vn.ocop.registry.imports.EntityKey;
import vn.ocop.registry.territory.Address;
import vn.ocop.registry.territory.PlanLocality;

/**
 * A product row of the plan with what it inherits from the rows above.
 *
 * @param cells the printed row
 * @param entity the entity it belongs to
 * @param number number within the locality, not continuous
 * @param previousNumber number of the row above, 0 at the head of a locality
 * @param declaredType type known for the entity up to this row, null while none was given
 * @param group product group, null when blank
 * @param plannedYear the marked year
 */
public record PlanRow(
        PlanLocality locality,
        PlanLine.Product cells,
        PlanEntity entity,
        int number,
        int previousNumber,
        @Nullable EntityTypeCode declaredType,
        @Nullable Integer group,
        int plannedYear) {
    // Offsets of the cells in the text of the decision, where every cell is a line.
    private static final Map<Field, Integer> OFFSETS = Map.of(
            Field.SEQ_IN_LOCALITY, 0,
            Field.PRODUCT_NAME, 1,
            Field.ENTITY_NAME, 2,
            Field.ENTITY_ADDRESS, 3,
            Field.ENTITY_TYPE, 4,
            Field.PRODUCT_GROUP, 5);

    /** Number of the row in the plan: {@code V-22}. */
    public String reference() {
        return locality.number() + "-" + number;
    }

    /** Whether the entity stands on a row above ("as the row above"). */
    public boolean carried() {
        return cells.entityName().isBlank();
    }

    /** Key that recognises the entity. */
    public EntityKey entityKey() {
        return EntityKey.of(locality.number(), entity.name(), entity.address());
    }

    /** Commune, ward or township of the address, kind spelled out and tone marks in the older style. */
    public Optional<String> communeName() {
        return Address.read(entity.address()).commune().map(name -> name.normalised());
    }

    /** Line of a cell in the text of the decision. */
    public int lineOf(Field field) {
        return cells.line() + OFFSETS.get(field);
    }

    /** The row as the finding rules look at it. */
    public ObservedRow observed() {
        Map<Field, Cell> observed = new EnumMap<>(Field.class);
        observed.put(Field.SEQ_IN_LOCALITY, cell(Field.SEQ_IN_LOCALITY, cells.number()));
        observed.put(Field.PRODUCT_NAME, cell(Field.PRODUCT_NAME, cells.name()));
        observed.put(Field.ENTITY_NAME, cell(Field.ENTITY_NAME, cells.entityName()));
        observed.put(Field.ENTITY_ADDRESS, cell(Field.ENTITY_ADDRESS, cells.entityAddress()));
        observed.put(Field.ENTITY_TYPE, cell(Field.ENTITY_TYPE, cells.entityType()));
        observed.put(Field.PRODUCT_GROUP, cell(Field.PRODUCT_GROUP, cells.group()));
        return new ObservedRow(
                Plan.REGISTER,
                reference(),
                locality.unit(),
                observed,
                !carried(),
                new EntityName(entity.name()),
                previousNumber);
    }

    /** Which cells of a heading row are reviewed, and under which field. */
    static Map<Field, Cell> titleCells(PlanLine.Titles titles) {
        Map<Field, Cell> observed = new EnumMap<>(Field.class);
        List<String> cells = titles.cells();
        put(observed, Field.PRODUCT_GROUP, cells, 5, titles.line());
        put(observed, Field.PLANNED_YEAR, cells, 7, titles.line());
        return observed;
    }

    private static void put(Map<Field, Cell> observed, Field field, List<String> cells, int index, int line) {
        if (index < cells.size()) {
            observed.put(field, new Cell(cells.get(index), line + index));
        }
    }

    private Cell cell(Field field, String raw) {
        return new Cell(raw, lineOf(field));
    }
}
