package vn.ocop.registry.imports.plan;

import java.util.List;
import java.util.Optional;
import vn.ocop.registry.imports.RowProblem;

/**
 * What one printed row gave.
 *
 * @param next what to remember for the next row
 * @param row the product row; empty for headings, totals and rows with problems
 * @param problems why a product row was refused
 */
public record PlanStep(CarriedCells next, Optional<PlanRow> row, List<RowProblem> problems) {
    static PlanStep noRow(CarriedCells next) {
        return new PlanStep(next, Optional.empty(), List.of());
    }
}
