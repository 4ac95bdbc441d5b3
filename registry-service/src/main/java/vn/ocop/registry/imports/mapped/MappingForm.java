package vn.ocop.registry.imports.mapped;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * A column mapping as the API tells it and as it is stored.
 *
 * @param register name of the register, part of the identity of what is imported from it
 * @param columns by the name of a {@link Target}
 * @param blankEntityMeansAbove whether blank entity cells repeat the row above; false if not said
 * @param unitsAsOf day whose administrative units the file uses; 30 June 2025, the last day of the districts, if not said
 */
public record MappingForm(
        @Nullable String register,
        @Nullable Map<String, ColumnForm> columns,
        @Nullable Boolean blankEntityMeansAbove,
        @Nullable LocalDate unitsAsOf) {
    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

    /** Names everything that is wrong with it. */
    public void check(Faults faults) {
        new Texts(faults).needed(register, "register", Texts.NAME);
        faults.require(columns != null && !columns.isEmpty(), "columns", "required");
        if (columns == null) {
            return;
        }
        columns.forEach((target, column) -> {
            faults.require(isTarget(target), "columns." + target, "one-of", targets());
            faults.require(column != null && column.valid(), "columns." + target, "one-place");
        });
        ColumnMapping.NEEDED.forEach(
                target -> faults.require(columns.containsKey(target.name()), "columns." + target.name(), "required"));
    }

    /** The mapping; {@link #check} must have found no fault. */
    public ColumnMapping mapping() {
        return new ColumnMapping(
                register,
                columns.entrySet().stream()
                        .collect(Collectors.toMap(column -> Target.valueOf(column.getKey()), column -> column.getValue()
                                .ref())),
                Boolean.TRUE.equals(blankEntityMeansAbove),
                unitsAsOf == null ? LAST_DAY_OF_DISTRICTS : unitsAsOf);
    }

    private static boolean isTarget(String name) {
        return Stream.of(Target.values()).anyMatch(target -> target.name().equals(name));
    }

    private static String targets() {
        return Stream.of(Target.values()).map(Target::name).collect(Collectors.joining(", "));
    }
}
