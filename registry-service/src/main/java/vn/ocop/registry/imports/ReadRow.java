package vn.ocop.registry.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.finding.Finding;

/**
 * One row of a register's file as read.
 *
 * @param number number in the file
 * @param record number of the product in its register, for people; null where the row has none
 * @param line line of the source where the row begins, null where that says nothing about the source
 * @param scope identifies the row for its findings, null for a row that has none
 * @param problems why the row can't be imported; then there are neither commands nor findings
 */
record ReadRow(
        long number,
        @Nullable String record,
        @Nullable Integer line,
        @Nullable String scope,
        @Nullable PutEntity entity,
        @Nullable PutProduct product,
        List<Finding> findings,
        List<RowProblem> problems) {

    /** A heading or a total within the table. */
    static ReadRow passedOver(long number) {
        return new ReadRow(number, null, null, null, null, null, List.of(), List.of());
    }

    static ReadRow refused(long number, @Nullable String record, List<RowProblem> problems) {
        return new ReadRow(number, record, null, null, null, null, List.of(), problems);
    }

    static ReadRow of(
            long number,
            String record,
            @Nullable Integer line,
            String scope,
            List<RegistryCommand> commands,
            List<Finding> findings) {
        return new ReadRow(
                number,
                record,
                line,
                scope,
                first(commands, PutEntity.class).orElse(null),
                first(commands, PutProduct.class).orElse(null),
                findings,
                List.of());
    }

    private static <T extends RegistryCommand> Optional<T> first(List<RegistryCommand> commands, Class<T> type) {
        return commands.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
