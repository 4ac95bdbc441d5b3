package vn.ocop.training.person;

import java.util.regex.Pattern;
import vn.ocop.starter.problem.Faults;

/**
 * Somebody of an entity who is trained, without a name.
 *
 * @param kind ENTITY_REPRESENTATIVE or WORKER
 * @param code number that the entity gives its own people, so that the same worker counts once; no name fits in it
 */
public record EntityPerson(TraineeKind kind, String entityId, String code) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9./_-]{1,20}");

    /** Notes what can't be. */
    public void check(Faults faults) {
        faults.require(kind != null, "kind", "required");
        faults.require(kind != TraineeKind.OFFICER, "kind", "one-of", "ENTITY_REPRESENTATIVE, WORKER");
        faults.require(code != null && CODE.matcher(code).matches(), "code", "person-code");
    }
}
