package vn.ocop.training.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** All representatives and workers of entities that were ever put down for training. */
@Component
public class EntityPeople {
    private static final String BY_ID = "byId";
    private static final String LAST = "last";
    private static final AggregateType<EntityPerson> TYPE = new AggregateType<>(
            "trainee",
            EntityPerson.class,
            "entity_people",
            null,
            EntityPeople::keys,
            List.of(
                    Index.on("keys.entity", "keys.byId"),
                    Index.on("keys.last"),
                    Index.unique("codeInEntity", "keys.entity", "keys.kind", "keys.code")));
    private final AggregateStore<EntityPerson> store;

    EntityPeople(AggregateStores stores) {
        this.store = stores.within(TYPE, _ -> {});
    }

    /** Somebody of an entity was put down for training. */
    record TraineeEntered(TraineeKind kind, String entityId, String code) {}

    /** @throws Refusal of kind CONFLICT, rule {@code code-taken}, if somebody of the entity has that code */
    Versioned<EntityPerson> enter(String id, EntityPerson person, Caller by) {
        Faults faults = new Faults();
        person.check(faults);
        faults.refuseIfAny();
        TraineeEntered entered = new TraineeEntered(person.kind(), person.entityId(), person.code());
        try {
            return store.aggregates().create(id, Change.to(person, entered), by);
        } catch (Refusal refused) {
            throw refused.rule().equals("duplicate") ? Refusal.conflict("code-taken", person.code()) : refused;
        }
    }

    /** @throws Refusal if the person is unknown, has changed since, or has left already */
    Versioned<EntityPerson> leave(String id, LocalDate last, ExpectedVersion expected, Caller by) {
        Versioned<EntityPerson> person = get(id);
        expected.mustBe(person.version());
        return store.aggregates().change(person, person.state().left(last), by);
    }

    /** @throws Refusal of kind NOT_FOUND */
    Versioned<EntityPerson> get(String id) {
        return store.aggregates().get(id);
    }

    /** The last days of those who left before that day, by their ids. */
    public Map<String, LocalDate> leftBefore(LocalDate day) {
        Map<String, LocalDate> left = new HashMap<>();
        store.aggregates().stream(lt("keys.last", day.toString()), LAST)
                .forEach(person -> left.put(person.id(), person.state().last()));
        return left;
    }

    /** The one with that code in the entity. */
    Optional<Versioned<EntityPerson>> find(EntityPerson person) {
        return store.aggregates()
                .first(and(
                        eq("keys.entity", person.entityId()),
                        eq("keys.kind", person.kind().name()),
                        eq("keys.code", person.code())));
    }

    public Optional<EntityPerson> find(String id) {
        return store.aggregates().find(id).map(Versioned::state);
    }

    Page<Versioned<EntityPerson>> of(String entityId, PageRequest request) {
        return store.aggregates().page(eq("keys.entity", entityId), BY_ID, request, "entity " + entityId);
    }

    private static BsonDocument keys(String id, EntityPerson person) {
        BsonDocument keys = new BsonDocument(BY_ID, new BsonString(id))
                .append("entity", new BsonString(person.entityId()))
                .append("kind", new BsonString(person.kind().name()))
                .append("code", new BsonString(person.code()));
        return person.last() == null
                ? keys
                : keys.append(LAST, new BsonString(person.last().toString()));
    }
}
