package vn.ocop.training.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.events.Unit;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;
import vn.ocop.training.Roles;

/** Everybody who can be trained, and who may speak for whom. */
@Component
public class Trainees {
    private final Officers officers;
    private final EntityPeople entityPeople;
    private final Copies<EntityState> entities;
    private final Jurisdiction jurisdiction;

    Trainees(Officers officers, EntityPeople entityPeople, Copies<EntityState> entities, Jurisdiction jurisdiction) {
        this.officers = officers;
        this.entityPeople = entityPeople;
        this.entities = entities;
        this.jurisdiction = jurisdiction;
    }

    /** The trainee as of that day; empty if unknown, without a post then, or gone from the entity before. */
    public Optional<Trainee> find(String id, LocalDate day) {
        return officers.find(id)
                .flatMap(officer -> officer.postOn(day))
                .map(post -> new Trainee(
                        id, TraineeKind.OFFICER, null, List.of(post.unit()), null, post.level(), post.agency()))
                .or(() -> entityPeople
                        .find(id)
                        .filter(person -> person.isThereOn(day))
                        .flatMap(person ->
                                entities.find(person.entityId()).map(entity -> of(id, person.kind(), entity))));
    }

    /** @throws Refusal unless the caller may put the trainee down for training */
    public void requireFor(Caller caller, Trainee trainee) {
        if (caller.hasAny(List.of(Roles.OFFICE, Roles.TRAINING))) {
            return;
        }
        if (trainee.entityId() != null
                && caller.has(Roles.PRODUCER)
                && caller.entities().contains(trainee.entityId())) {
            return;
        }
        if (!caller.has(Roles.COMMUNE)) {
            throw Refusal.forbidden("not-your-trainee");
        }
        jurisdiction.require(caller, trainee.units());
    }

    /** Somebody of this entity. */
    public static Trainee of(String id, TraineeKind kind, EntityState entity) {
        return new Trainee(
                id,
                kind,
                entity.id(),
                Stream.of(entity.unit(), entity.formerUnit())
                        .filter(Objects::nonNull)
                        .map(Unit::id)
                        .toList(),
                entity.locality() == null ? null : entity.locality().unitId(),
                null,
                null);
    }
}
