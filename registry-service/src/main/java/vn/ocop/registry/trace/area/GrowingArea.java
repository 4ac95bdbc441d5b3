package vn.ocop.registry.trace.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.problem.Texts;

/**
 * A raw-material area (vùng nguyên liệu) of an entity.
 *
 * @param code as the agency gave it, null if it has none
 * @param unit id of the commune where it lies
 * @param place where in the commune, null if not told
 * @param grows what grows or is farmed there
 * @param hectares its area, null if unknown
 * @param validFrom first day of the code, or from when the entity uses the area
 * @param validUntil last day, null if open
 */
public record GrowingArea(
        String entityId,
        AreaKind kind,
        String name,
        String code,
        String unit,
        String place,
        String grows,
        BigDecimal hectares,
        LocalDate validFrom,
        LocalDate validUntil) {
    private static final int LONGEST_CODE = 50;
    private static final BigDecimal MOST_HECTARES = BigDecimal.valueOf(1_000_000);

    /** What happened to an area; it stays in its history. */
    sealed interface Told {
        /** It was registered. */
        record AreaRegistered(String entityId, String code) implements Told {}

        /** It was described anew. */
        record AreaDescribed(String code) implements Told {}
    }

    void check(Faults faults) {
        new Texts(faults)
                .needed(name, "name", Texts.NAME)
                .optional(code, "code", LONGEST_CODE)
                .optional(place, "place", Texts.LINE)
                .needed(grows, "grows", Texts.NAME);
        faults.require(kind != null, "kind", "required");
        faults.require(unit != null, "unit", "required");
        faults.require(code == null || !code.isBlank(), "code", "required");
        faults.require(
                hectares == null
                        || (hectares.signum() > 0
                                && hectares.compareTo(MOST_HECTARES) <= 0
                                && hectares.scale() <= 4
                                && hectares.precision() <= 12),
                "hectares",
                "between",
                0,
                MOST_HECTARES);
        faults.require(validFrom != null, "validFrom", "required");
        faults.require(
                validFrom == null || validUntil == null || !validUntil.isBefore(validFrom),
                "validUntil",
                "before-begin");
    }

    Change<GrowingArea> registered() {
        return Change.to(this, new Told.AreaRegistered(entityId, code));
    }

    /** @throws Refusal if the area would go to another entity */
    Change<GrowingArea> described(GrowingArea next) {
        if (!entityId.equals(next.entityId())) {
            throw Refusal.invalid("entityId", "unknown");
        }
        return Change.to(next, new Told.AreaDescribed(next.code()));
    }

    /** Whether it may give raw material on that day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
