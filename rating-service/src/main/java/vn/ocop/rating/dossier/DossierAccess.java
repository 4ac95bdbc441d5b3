package vn.ocop.rating.dossier;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import java.util.Set;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.rating.Roles;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;

/** Who may see and move which dossier, beside the roles that each endpoint names. */
@Component
class DossierAccess {
    private static final Set<String> SEE_ALL = Set.of(Roles.OFFICE, Roles.COUNCIL, Roles.AUDITOR);
    private final Jurisdiction jurisdiction;

    DossierAccess(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** @throws Refusal unless the caller acts for the entity */
    void requireOwn(Caller caller, String entityId) {
        if (!isOwn(caller, entityId)) {
            throw Refusal.forbidden("not-your-entity");
        }
    }

    /** @throws Refusal unless the caller is the commune in charge */
    void requireCommune(Caller caller, Subject subject) {
        jurisdiction.require(caller, subject.units());
    }

    /** @throws Refusal unless the caller may read it; a draft is the entity's own affair until it is handed in */
    void requireReader(Caller caller, Dossier dossier) {
        Subject subject = dossier.subject();
        boolean officer =
                dossier.course().stage() != Stage.DRAFT && (caller.hasAny(SEE_ALL) || isInCharge(caller, subject));
        boolean helper = caller.has(Roles.OFFICE) || isInCharge(caller, subject);
        if (!officer && !helper && !isOwn(caller, subject.entityId())) {
            throw Refusal.forbidden("not-your-dossier");
        }
    }

    /** Whether the caller sees who signs for the entity and how to reach them. */
    boolean seesContact(Caller caller, Subject subject) {
        return caller.has(Roles.OFFICE) || isInCharge(caller, subject) || isOwn(caller, subject.entityId());
    }

    /** What lists show to the caller. */
    Bson visibleTo(Caller caller) {
        if (caller.hasAny(SEE_ALL)) {
            return caller.has(Roles.OFFICE) ? empty() : ne("keys.stage", Stage.DRAFT.name());
        }
        Bson inUnits = in("keys.unit", caller.units());
        Bson own = in("keys.entity", caller.entities());
        if (caller.has(Roles.COMMUNE)) {
            return caller.has(Roles.PRODUCER) ? or(inUnits, own) : inUnits;
        }
        return own;
    }

    private boolean isInCharge(Caller caller, Subject subject) {
        return caller.has(Roles.COMMUNE) && jurisdiction.covers(caller, subject.units());
    }

    private static boolean isOwn(Caller caller, String entityId) {
        return caller.has(Roles.PRODUCER) && caller.entities().contains(entityId);
    }
}
