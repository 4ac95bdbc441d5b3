package vn.ocop.rating.dossier;

import java.util.Set;
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

    /** @throws Refusal unless the caller is the programme office */
    void requireOffice(Caller caller) {
        if (!caller.has(Roles.OFFICE)) {
            throw Refusal.forbidden("not-permitted");
        }
    }

    /** Whether drafts are hidden from the caller's lists. */
    boolean seesNoDrafts(Caller caller) {
        return caller.hasAny(SEE_ALL) && !caller.has(Roles.OFFICE);
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

    /** Whether the list of the caller is bounded to its units. */
    boolean isBoundToUnits(Caller caller) {
        return !caller.hasAny(SEE_ALL) && caller.has(Roles.COMMUNE);
    }

    /** Whether the list of the caller is bounded to its entities. */
    boolean isBoundToEntities(Caller caller) {
        return !caller.hasAny(SEE_ALL) && !caller.has(Roles.COMMUNE);
    }

    private boolean isInCharge(Caller caller, Subject subject) {
        return caller.has(Roles.COMMUNE) && jurisdiction.covers(caller, subject.units());
    }

    private static boolean isOwn(Caller caller, String entityId) {
        return caller.has(Roles.PRODUCER) && caller.entities().contains(entityId);
    }
}
