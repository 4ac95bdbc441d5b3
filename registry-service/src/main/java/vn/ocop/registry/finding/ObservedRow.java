package vn.ocop.registry.finding;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.territory.AdminUnit;

/**
 * One row of a register file as the rules look at it.
 *
 * @param file name of the register, see {@link FindingSource#file()}
 * @param record number of the row in its register ({@code V-22})
 * @param locality the city or district the row stands under
 * @param cells the cells of this very row; a field the file does not have is absent
 * @param startsEntity whether the entity cells are written here and not meant "as the row above"
 * @param entityName name of the entity of the row, from above where the cell is blank
 * @param previousNumber number of the row above within its locality, 0 at the head, null where rows are not numbered
 */
public record ObservedRow(
        String file,
        String record,
        AdminUnit locality,
        Map<Field, Cell> cells,
        boolean startsEntity,
        EntityName entityName,
        @Nullable Integer previousNumber) {

    public ObservedRow {
        cells = Map.copyOf(cells);
    }
}
