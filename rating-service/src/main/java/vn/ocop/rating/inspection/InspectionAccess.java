package vn.ocop.rating.inspection;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import java.util.Set;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.rating.Roles;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;

/** Who may see and enter which inspection, beside the roles that each endpoint names. */
@Component
class InspectionAccess {
    private static final Set<String> SEE_ALL = Set.of(Roles.OFFICE, Roles.AUDITOR);
    private final Jurisdiction jurisdiction;

    InspectionAccess(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** @throws Refusal unless the caller is in charge of where the entity lies; a commune enters nothing planned */
    void requireEntry(Caller caller, Subject subject, Plan.Kind kind) {
        jurisdiction.require(caller, subject.units());
        if (kind == Plan.Kind.PLANNED && !caller.has(Roles.OFFICE)) {
            throw Refusal.forbidden("planned-by-office");
        }
    }

    /** @throws Refusal unless the caller may know of it */
    void requireReader(Caller caller, Inspection inspection) {
        Subject subject = inspection.subject();
        boolean commune = caller.has(Roles.COMMUNE) && jurisdiction.covers(caller, subject.units());
        boolean own = caller.has(Roles.PRODUCER)
                && inspection.isOpenToEntity()
                && caller.entities().contains(subject.entityId());
        if (!caller.hasAny(SEE_ALL) && !commune && !own) {
            throw Refusal.forbidden("not-your-inspection");
        }
    }

    /** What the lists of the caller are bounded to. */
    Bson visibleTo(Caller caller) {
        if (caller.hasAny(SEE_ALL)) {
            return empty();
        }
        Bson inUnits = in(InspectionKeys.UNITS, caller.units());
        Bson own = in(InspectionKeys.OPEN_TO, caller.entities());
        if (caller.has(Roles.COMMUNE)) {
            return caller.has(Roles.PRODUCER) ? or(inUnits, own) : inUnits;
        }
        return own;
    }
}
