package vn.ocop.registry.finding;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.registry.Roles;
import vn.ocop.registry.entity.Entities;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;

/**
 * Who may see and decide which findings. They quote addresses of households, so a commune sees those of its own units only.
 * In charge is whoever is in charge of every entity concerned, as that entity is placed now.
 */
@Component
class FindingAccess {
    private static final String PROVINCE = "96";
    private final Entities entities;
    private final Jurisdiction jurisdiction;

    FindingAccess(Entities entities, Jurisdiction jurisdiction) {
        this.entities = entities;
        this.jurisdiction = jurisdiction;
    }

    /** @throws Refusal unless the caller sees everything or is in charge of a part of what it is about */
    void requireSight(Caller by, FiledFinding filed) {
        if (!by.hasAny(List.of(Roles.OFFICE, Roles.AUDITOR))) {
            jurisdiction.require(
                    by, unitsInCharge(filed).stream().flatMap(List::stream).toList());
        }
    }

    /** @throws Refusal unless the caller is in charge of all that it is about */
    void requireCharge(Caller by, FiledFinding filed) {
        unitsInCharge(filed).forEach(units -> jurisdiction.require(by, units));
    }

    private List<List<String>> unitsInCharge(FiledFinding filed) {
        List<List<String>> units = filed.links().entityIds().stream()
                .map(entities::find)
                .flatMap(Optional::stream)
                .map(Versioned::state)
                .map(entity -> entity.place().inCharge())
                .toList();
        return units.isEmpty() ? List.of(List.of(PROVINCE)) : units;
    }
}
