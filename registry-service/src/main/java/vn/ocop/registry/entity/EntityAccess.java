package vn.ocop.registry.entity;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ocop.registry.Roles;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;

/** Who may see and change what of an entity and its products; where, beside the roles that each endpoint names. */
@Component
public class EntityAccess {
    private static final Set<String> SEE_ALL = Set.of(Roles.OFFICE, Roles.AUDITOR);
    private static final Set<String> OFFICERS = Set.of(Roles.OFFICE, Roles.COMMUNE);
    private final Jurisdiction jurisdiction;

    EntityAccess(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** Whether the caller may see contacts and other personal data. */
    public boolean seesPersonalData(Caller caller, String entityId, Place place) {
        return caller.hasAny(SEE_ALL)
                || isOwn(caller, entityId)
                || (caller.has(Roles.COMMUNE) && jurisdiction.covers(caller, place.inCharge()));
    }

    /** @throws Refusal unless the caller may read everything, of whatever entity */
    public void requireReaderOfAll(Caller caller) {
        if (!caller.hasAny(SEE_ALL)) {
            throw Refusal.forbidden("outside-jurisdiction", "96");
        }
    }

    /** Whether the caller is an officer who is in charge of the place. */
    public boolean isInCharge(Caller caller, Place place) {
        return caller.hasAny(OFFICERS) && jurisdiction.covers(caller, place.inCharge());
    }

    /** @throws Refusal unless the caller is an officer in charge of the place */
    public void requireOfficer(Caller caller, Place place) {
        if (!caller.hasAny(OFFICERS)) {
            throw Refusal.forbidden("not-permitted");
        }
        jurisdiction.require(caller, place.inCharge());
    }

    /** @throws Refusal unless the caller is an officer in charge of the place or acts for the entity */
    public void requireOfficerOrOwn(Caller caller, String entityId, Place place) {
        if (isOwn(caller, entityId)) {
            return;
        }
        if (!caller.hasAny(OFFICERS)) {
            throw Refusal.forbidden("not-your-entity");
        }
        jurisdiction.require(caller, place.inCharge());
    }

    /** @throws Refusal unless the caller is the office in charge of the place or acts for the entity */
    public void requireOfficeOrOwn(Caller caller, String entityId, Place place) {
        if (isOwn(caller, entityId)) {
            return;
        }
        if (!caller.has(Roles.OFFICE)) {
            throw Refusal.forbidden("not-your-entity");
        }
        jurisdiction.require(caller, place.inCharge());
    }

    /** @throws Refusal unless the caller is in charge of the unit */
    void requireUnit(Caller caller, String unitId) {
        jurisdiction.require(caller, List.of(unitId));
    }

    private static boolean isOwn(Caller caller, String entityId) {
        return caller.has(Roles.PRODUCER) && caller.entities().contains(entityId);
    }
}
