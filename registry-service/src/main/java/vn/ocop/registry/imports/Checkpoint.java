package vn.ocop.registry.imports;

import org.jspecify.annotations.Nullable;
import vn.ocop.registry.imports.mapped.EntityCells;
import vn.ocop.registry.imports.plan.CarriedCells;

/**
 * How far an import is and what reading on needs. It is written with the counts in one write, so that an import which goes
 * on after a crash counts nothing twice.
 *
 * @param row last row that is done, by its number in the file
 * @param plan what the rows of the plan carry over
 * @param mapped what the rows of another register carry over
 * @param rowsDone whether all rows are done, so that records are being compared with each other
 * @param lastCompared id of the record that was compared last
 */
public record Checkpoint(
        long row,
        CarriedCells plan,
        EntityCells mapped,
        boolean rowsDone,
        @Nullable String lastCompared) {
    static final Checkpoint START = new Checkpoint(0, CarriedCells.NONE, EntityCells.NONE, false, null);

    Checkpoint allRowsDone() {
        return new Checkpoint(row, plan, mapped, true, null);
    }

    Checkpoint compared(String last) {
        return new Checkpoint(row, plan, mapped, true, last);
    }
}
