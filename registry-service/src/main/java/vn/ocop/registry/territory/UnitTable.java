package vn.ocop.registry.territory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of units that ship with the service. */
final class UnitTable {
    private UnitTable() {}

    static Map<String, AdminUnit> units() {
        Map<String, AdminUnit> units = new LinkedHashMap<>();
        for (AdminUnit unit : read("/territory/admin-units.csv", UnitTable::unit)) {
            units.put(unit.id(), unit);
        }
        return units;
    }

    static List<PlanLocality> localities(Map<String, AdminUnit> units) {
        return read(
                "/territory/plan-localities.csv",
                row -> new PlanLocality(
                        row.getField("number"), Objects.requireNonNull(units.get(row.getField("unit_id")))));
    }

    private static AdminUnit unit(NamedCsvRecord row) {
        return new AdminUnit(
                row.getField("id"),
                row.getField("code"),
                row.getField("name"),
                UnitKind.valueOf(row.getField("kind")),
                text(row, "parent_id"),
                text(row, "successor_id"),
                date(row, "valid_from"),
                date(row, "valid_to"));
    }

    private static @Nullable String text(NamedCsvRecord row, String column) {
        String value = row.getField(column);
        return value.isEmpty() ? null : value;
    }

    private static @Nullable LocalDate date(NamedCsvRecord row, String column) {
        String value = text(row, column);
        return value == null ? null : LocalDate.parse(value);
    }

    private static <T> List<T> read(String resource, Function<NamedCsvRecord, T> toRow) {
        try (InputStream in = Objects.requireNonNull(UnitTable.class.getResourceAsStream(resource), resource);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return rows.stream().map(toRow).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
