package vn.ocop.training.person;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;

/** Enters officers and people of entities: what counts goes one way, what names goes another. */
@Component
public class PersonRegistration {
    private final Officers officers;
    private final EntityPeople entityPeople;
    private final People people;
    private final Trainees trainees;
    private final Copies<EntityState> entities;

    PersonRegistration(
            Officers officers,
            EntityPeople entityPeople,
            People people,
            Trainees trainees,
            Copies<EntityState> entities) {
        this.officers = officers;
        this.entityPeople = entityPeople;
        this.people = people;
        this.trainees = trainees;
        this.entities = entities;
    }

    /** A new officer; one of that id that is there stays as it is. */
    public Versioned<Officer> officer(String id, Post post, Personal personal, Caller by) {
        check(personal, TraineeKind.OFFICER);
        Versioned<Officer> officer = officers.appoint(id, post, by);
        people.keep(id, personal);
        return officer;
    }

    /** @throws Refusal if the entity is not known, closed, or not the caller's to speak for */
    Versioned<EntityPerson> ofEntity(String id, EntityPerson person, Personal personal, Caller by) {
        EntityState entity = entity(person.entityId());
        trainees.requireFor(by, Trainees.of(id, person.kind(), entity));
        check(personal, person.kind());
        Versioned<EntityPerson> entered = entityPeople.enter(id, person, by);
        people.keep(id, personal);
        return entered;
    }

    /** Puts right what names somebody. @throws Refusal if nothing was ever told of the person, or is told now */
    People.Person correct(String id, Personal personal, ExpectedVersion expected) {
        TraineeKind kind = entityPeople.find(id).map(EntityPerson::kind).orElse(TraineeKind.OFFICER);
        Faults faults = new Faults();
        personal.checkAlone(kind, faults);
        faults.refuseIfAny();
        return people.correct(id, personal, expected);
    }

    /** The one with that code in the entity. */
    public Optional<Versioned<EntityPerson>> find(EntityPerson person) {
        return entityPeople.find(person);
    }

    /** The id of the one with that code in the entity, entered now under the given id if there is none. */
    public String known(String id, EntityPerson person, Personal personal, Caller by) {
        return find(person).map(Versioned::id).orElseGet(() -> ofEntity(id, person, personal, by)
                .id());
    }

    private EntityState entity(String id) {
        EntityState entity = entities.find(id).orElseThrow(() -> Refusal.notFound("entity", id));
        if (entity.state().equals("CLOSED")) {
            throw Refusal.conflict("entity-closed", entity.name());
        }
        return entity;
    }

    private static void check(Personal personal, TraineeKind kind) {
        if (personal != null) {
            Faults faults = new Faults();
            personal.check(kind, faults);
            faults.refuseIfAny();
        }
    }
}
