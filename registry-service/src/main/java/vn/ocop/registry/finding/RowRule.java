package vn.ocop.registry.finding;

import java.util.List;
import java.util.Optional;

/**
 * One mechanical rule over one cell of a row.
 *
 * @param field the cell it looks at; rows without that cell are passed over
 * @param check answers the arguments of the explanation when the rule finds something
 */
record RowRule(FindingCode code, Field field, Check check) {
    @FunctionalInterface
    interface Check {
        Optional<List<String>> apply(ObservedRow row, Cell cell);
    }

    @FunctionalInterface
    interface Test {
        boolean test(ObservedRow row, Cell cell);
    }

    static RowRule when(FindingCode code, Field field, Test test) {
        return new RowRule(
                code, field, (row, cell) -> test.test(row, cell) ? Optional.of(List.of()) : Optional.empty());
    }

    /** A rule for the cells that describe an entity: on carried rows they are blank and say nothing. */
    static RowRule atEntity(FindingCode code, Field field, Test test) {
        return when(code, field, (row, cell) -> row.startsEntity() && test.test(row, cell));
    }

    Optional<Finding> find(ObservedRow row) {
        Cell cell = row.cells().get(field);
        if (cell == null) {
            return Optional.empty();
        }
        return check.apply(row, cell)
                .map(arguments -> Finding.of(
                        code, row.record(), field, cell.raw(), new FindingSource(row.file(), cell.line()), arguments));
    }
}
