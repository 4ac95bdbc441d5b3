package vn.ocop.registry.entity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.ocop.events.Locality;
import vn.ocop.events.Unit;

/**
 * Where an entity is, before and since 1 July 2025. No law maps a former commune as a whole to one of today's, so today's
 * unit is unknown until an officer, who knows the address, assigns it.
 *
 * @param locality city or district of the plan, null if unknown
 * @param formerUnit commune until 30 June 2025, null if unknown
 * @param unit commune since then, null until assigned
 */
public record Place(Locality locality, Unit formerUnit, Unit unit) {
    private static final String PROVINCE = "96";

    /** Ids of the units whose officers are in charge: the communes if one is known, else what is larger. */
    public List<String> inCharge() {
        List<String> communes = Stream.of(formerUnit, unit)
                .filter(Objects::nonNull)
                .map(Unit::id)
                .toList();
        return communes.isEmpty() ? List.of(locality == null ? PROVINCE : locality.unitId()) : communes;
    }

    /** Ids of all its units, for lists. */
    public List<String> unitIds() {
        return Stream.of(
                        formerUnit == null ? null : formerUnit.id(),
                        unit == null ? null : unit.id(),
                        locality == null ? null : locality.unitId(),
                        PROVINCE)
                .filter(Objects::nonNull)
                .toList();
    }

    Place withUnit(Unit assigned) {
        return new Place(locality, formerUnit, assigned);
    }
}
