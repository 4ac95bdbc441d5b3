package vn.ocop.registry.imports.mapped;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;
import vn.ocop.starter.text.Vietnamese;

/** A mapping resolved against the heading row of one file. */
final class MappedColumns {
    private final Map<Target, Function<TableRow, String>> columns = new EnumMap<>(Target.class);

    MappedColumns(ColumnMapping mapping, TableRow heading) {
        List<String> titles = heading.cells().stream().map(Vietnamese::fold).toList();
        mapping.columns().forEach((target, ref) -> columns.put(target, column(ref, titles, heading.number())));
    }

    boolean has(Target target) {
        return columns.containsKey(target);
    }

    String cell(TableRow row, Target target) {
        return columns.getOrDefault(target, _ -> "").apply(row);
    }

    private static Function<TableRow, String> column(ColumnRef ref, List<String> titles, long headingRow) {
        return switch (ref) {
            case ColumnRef.Fixed(String value) -> _ -> value;
            case ColumnRef.At(int position) -> row -> row.cell(position - 1);
            case ColumnRef.Titled(String title) -> {
                int index = titles.indexOf(Vietnamese.fold(title));
                if (index < 0) {
                    throw new TableUnreadable(TableUnreadable.Reason.COLUMN_MISSING, headingRow, title);
                }
                yield row -> row.cell(index);
            }
        };
    }
}
