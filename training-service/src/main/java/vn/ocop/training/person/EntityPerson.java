package vn.ocop.training.person;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;

/**
 * Somebody of an entity who is trained, without a name.
 *
 * @param kind ENTITY_REPRESENTATIVE or WORKER
 * @param code number that the entity gives its own people, so that the same worker counts once; no name fits in it
 * @param last last day with the entity, null while it lasts
 */
public record EntityPerson(TraineeKind kind, String entityId, String code, LocalDate last) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9./_-]{1,20}");

    /** Somebody who has not left. */
    public EntityPerson(TraineeKind kind, String entityId, String code) {
        this(kind, entityId, code, null);
    }

    /** Leaves after that day. @throws Refusal of kind CONFLICT, rule {@code person-left}, for who has left already */
    Change<EntityPerson> left(LocalDate day) {
        if (last != null) {
            throw Refusal.conflict("person-left", last);
        }
        return Change.to(new EntityPerson(kind, entityId, code, day), new TraineeLeft(day));
    }

    /** Whether the person had not left before that day. */
    public boolean isThereOn(LocalDate day) {
        return last == null || !day.isAfter(last);
    }

    /** Somebody of an entity has left it. */
    record TraineeLeft(LocalDate last) {}

    /** Notes what can't be. */
    public void check(Faults faults) {
        faults.require(kind != null, "kind", "required");
        faults.require(kind != TraineeKind.OFFICER, "kind", "one-of", "ENTITY_REPRESENTATIVE, WORKER");
        faults.require(code != null && CODE.matcher(code).matches(), "code", "person-code");
    }
}
