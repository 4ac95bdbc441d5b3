package vn.ocop.registry.imports.mapped;

import java.time.LocalDate;
import java.util.Optional;
import vn.ocop.registry.territory.Address;
import vn.ocop.registry.territory.AdminUnit;
import vn.ocop.registry.territory.PlanLocality;
import vn.ocop.registry.territory.Territory;

/** Finds the places a file of another register names, among the units of its day. */
final class MappedPlaces {
    private static final String PROVINCE = "96";

    private final Territory territory;
    private final LocalDate day;

    MappedPlaces(Territory territory, LocalDate day) {
        this.territory = territory;
        this.day = day;
    }

    Optional<AdminUnit> locality(String written) {
        return territory
                .planLocality(written)
                .map(PlanLocality::unit)
                .or(() -> territory.find(written))
                .or(() -> territory.find(PROVINCE, written, day));
    }

    /** The commune: the locality itself where the file names communes of today, else the one its address names. */
    Optional<AdminUnit> commune(AdminUnit locality, Address address) {
        if (locality.kind().ofCommuneLevel()) {
            return Optional.of(locality);
        }
        return address.commune().flatMap(name -> territory.find(locality.id(), name, day));
    }

    /** Scope of recognition: the plan's Roman number for its localities, so that both registers meet. */
    String scope(AdminUnit locality) {
        return territory.planLocalities().stream()
                .filter(plan -> plan.unit().equals(locality))
                .map(PlanLocality::number)
                .findFirst()
                .orElse(locality.id());
    }
}
