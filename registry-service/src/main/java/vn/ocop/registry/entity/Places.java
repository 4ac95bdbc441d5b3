package vn.ocop.registry.entity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.events.Locality;
import vn.ocop.events.Unit;
import vn.ocop.registry.territory.AdminUnit;
import vn.ocop.registry.territory.PlanLocality;
import vn.ocop.registry.territory.Territory;
import vn.ocop.registry.territory.UnitKind;
import vn.ocop.starter.listing.Facets;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.text.Vietnamese;

/** Reads and names places by the catalogue of administrative units. */
@Component
public class Places {
    private final Territory territory;

    Places(Territory territory) {
        this.territory = territory;
    }

    /** The place that consists of these units; unknown ids are left out, a former commune tells its district. */
    public Place of(String localityId, String formerUnitId, String unitId) {
        Optional<AdminUnit> former = unit(formerUnitId);
        Optional<AdminUnit> locality =
                former.map(AdminUnit::parentId).flatMap(territory::find).or(() -> unit(localityId));
        return new Place(
                locality.map(this::locality).orElse(null),
                former.map(Places::told).orElse(null),
                unit(unitId).map(Places::told).orElse(null));
    }

    /** The place that somebody enters here: at least one commune, former or of today. */
    Place entered(String formerUnitId, String unitId, Faults faults) {
        faults.require(formerUnitId != null || unitId != null, "unit", "required");
        faults.require(formerUnitId == null || isCommune(formerUnitId, true), "formerUnit", "unknown");
        faults.require(unitId == null || isCommune(unitId, false), "unit", "unknown");
        return of(null, formerUnitId, unitId);
    }

    /** Today's commune with that id. */
    Unit today(String unitId, Faults faults) {
        faults.require(unitId != null && isCommune(unitId, false), "unit", unitId == null ? "required" : "unknown");
        return unit(unitId).map(Places::told).orElse(null);
    }

    /**
     * The id of the locality that a filter means: its Roman number, its name with or without its kind and accents, or the
     * id of its unit.
     *
     * @throws Refusal naming the parameter if there is none
     */
    public String localityId(String parameter, String value) {
        if (value == null || value.equals(Facets.NONE)) {
            return value;
        }
        String wanted = Vietnamese.searchKey(value);
        return territory.planLocalities().stream()
                .filter(locality -> locality.number().equalsIgnoreCase(value))
                .map(PlanLocality::unit)
                .findFirst()
                .or(() -> territory.units().stream()
                        .filter(unit -> !unit.kind().ofCommuneLevel() && unit.kind() != UnitKind.PROVINCE)
                        .filter(unit -> unit.id().equals(value)
                                || Vietnamese.searchKey(unit.name()).equals(wanted)
                                || Vietnamese.searchKey(unit.bareName()).equals(wanted))
                        .findFirst())
                .map(AdminUnit::id)
                .orElseThrow(() -> Refusal.malformed(parameter, "unknown"));
    }

    /** The official name of a unit. */
    public String name(String unitId) {
        return unit(unitId).map(AdminUnit::name).orElse(unitId);
    }

    /** @throws Refusal naming the parameter if there is no such unit */
    public String known(String parameter, String unitId) {
        if (unitId != null && unit(unitId).isEmpty()) {
            throw Refusal.malformed(parameter, "unknown");
        }
        return unitId;
    }

    private Optional<AdminUnit> unit(String id) {
        return id == null ? Optional.empty() : territory.find(id);
    }

    private boolean isCommune(String id, boolean former) {
        return unit(id).filter(unit -> unit.kind().ofCommuneLevel() && (unit.validTo() != null) == former)
                .isPresent();
    }

    private Locality locality(AdminUnit unit) {
        String number = territory.planLocalities().stream()
                .filter(locality -> locality.unit().equals(unit))
                .map(PlanLocality::number)
                .findFirst()
                .orElse(null);
        return new Locality(number, unit.name(), unit.id());
    }

    private static Unit told(AdminUnit unit) {
        return new Unit(unit.id(), unit.name());
    }
}
