package vn.ocop.registry.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One administrative unit over the time it existed. The official code alone is no key: a unit of today may carry the code
 * of a former, differently bounded one. So a former unit's id is {@code code@validTo} and a present unit's id is its code.
 *
 * @param name official name with its kind ({@code Xã Đất Mũi})
 * @param parentId the unit it lies in, null for a province
 * @param successorId the unit that took the whole of it over, where the law says so for the unit as such
 * @param validFrom first day, null when it is older than the data
 * @param validTo last day, null while it exists
 */
public record AdminUnit(
        String id,
        String code,
        String name,
        UnitKind kind,
        @Nullable String parentId,
        @Nullable String successorId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** The name without the word for the kind: {@code Đất Mũi}. */
    public String bareName() {
        return name.substring(kind.word().length()).strip();
    }

    /** Whether the unit existed on that day. */
    public boolean validAt(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
