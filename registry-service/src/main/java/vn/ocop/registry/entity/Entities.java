package vn.ocop.registry.entity;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoIterable;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import vn.ocop.events.Unit;
import vn.ocop.registry.Outcome;
import vn.ocop.registry.RegistrySettings;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Facets;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** What can be done with entities: register, describe, place, move between states, find, and bring in line with a register. */
@Component
public class Entities {
    private static final Facets FACETS = new Facets(List.of("locality", "legalForm", "state"));
    private final AggregateStore<Entity> store;
    private final EntityRules rules;
    private final Places places;
    private final EntityAccess access;
    private final Idempotency ids;

    Entities(
            AggregateStores stores,
            Places places,
            EntityAccess access,
            RegistrySettings settings,
            Idempotency ids,
            Clock clock) {
        this.store = stores.of(EntityKeys.TYPE);
        this.rules = new EntityRules(clock, settings.personalNumberFrom());
        this.places = places;
        this.access = access;
        this.ids = ids;
    }

    /**
     * Registers an entity.
     *
     * @param formerUnitId commune of its address until 30 June 2025, null if unknown
     * @param unitId commune since then, null if unknown; one of the two must be there
     * @throws Refusal if the description is not right, the caller not in charge, or the registration number taken
     */
    public Versioned<Entity> register(String id, EntityDetails details, String formerUnitId, String unitId, Caller by) {
        Faults faults = new Faults();
        rules.check(details, faults);
        Place place = places.entered(formerUnitId, unitId, faults);
        faults.refuseIfAny();
        access.requireOfficer(by, place);
        place.inCharge().forEach(unit -> access.requireUnit(by, unit));
        return all().create(id, Entity.registered(id, details, place, null), by);
    }

    /** @throws Refusal if the description is not right, the caller may not, or somebody else was faster */
    public Versioned<Entity> describe(String id, EntityDetails details, ExpectedVersion expected, Caller by) {
        Versioned<Entity> entity = get(id);
        access.requireOfficerOrOwn(by, id, entity.state().place());
        Faults faults = new Faults();
        rules.check(details, faults);
        faults.refuseIfAny();
        if (!access.isInCharge(by, entity.state().place())
                && !entity.state().details().isSameIdentity(details)) {
            throw Refusal.forbidden("identity-by-officer");
        }
        expected.mustBe(entity.version());
        return all().change(entity, entity.state().described(id, details), by);
    }

    /** Assigns the commune of today; the caller must be in charge of both, what is there now and what comes. */
    public Versioned<Entity> assign(String id, String unitId, ExpectedVersion expected, Caller by) {
        Versioned<Entity> entity = get(id);
        access.requireOfficer(by, entity.state().place());
        Faults faults = new Faults();
        Unit unit = places.today(unitId, faults);
        faults.refuseIfAny();
        access.requireUnit(by, unit.id());
        expected.mustBe(entity.version());
        return all().change(entity, entity.state().assigned(id, unit), by);
    }

    /** @throws Refusal naming the rule if the move is not allowed from where the entity is */
    public Versioned<Entity> move(String id, EntityMove move, String reason, ExpectedVersion expected, Caller by) {
        Versioned<Entity> entity = get(id);
        access.requireOfficer(by, entity.state().place());
        expected.mustBe(entity.version());
        return all().change(entity, entity.state().moved(id, move, reason), by);
    }

    /**
     * Brings an entity of another register in: creates it, takes over what that register has corrected, or changes nothing.
     * It is recognised by its registration number if it has one, else by its key. What a second register says of an entity
     * only fills what the first one left open.
     */
    public Outcome upsert(EntityFromRegister said, Caller by) {
        Place place = places.of(said.localityId(), said.formerUnitId(), said.unitId());
        return Deciding.untilNotOvertaken(() -> upsert(said, place, by));
    }

    /** What {@link #upsert} would do; the id is null where it would create. */
    public Outcome foresee(EntityFromRegister said) {
        Place place = places.of(said.localityId(), said.formerUnitId(), said.unitId());
        return recognised(said)
                .map(known -> new Outcome(
                        known.id(),
                        known.state().broughtInLine(known.id(), said, place).isPresent()
                                ? Outcome.Effect.UPDATED
                                : Outcome.Effect.UNCHANGED))
                .orElseGet(() -> new Outcome(null, Outcome.Effect.CREATED));
    }

    /** The entity that registers know by this key. */
    public Optional<Versioned<Entity>> findBySource(String key) {
        return all().first(eq("keys.source", key));
    }

    /** @throws Refusal of kind NOT_FOUND */
    public Versioned<Entity> get(String id) {
        return all().get(id);
    }

    public Optional<Versioned<Entity>> find(String id) {
        return all().find(id);
    }

    /** Those of these ids that there are, in one question and in no order. */
    public List<Versioned<Entity>> find(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : all().find(ids);
    }

    /** One page by name, in Vietnamese order. */
    public Page<Versioned<Entity>> page(Criteria criteria, PageRequest request) {
        return all().page(criteria.filter(), EntityKeys.BY_NAME, request, criteria.mark());
    }

    /** All by name, for exports; read as the caller goes. */
    public MongoIterable<Versioned<Entity>> stream(Criteria criteria) {
        return all().stream(criteria.filter(), EntityKeys.BY_NAME);
    }

    /** Counts by locality, legal form and state. */
    public Map<String, SortedMap<String, Long>> facets(Criteria criteria) {
        return FACETS.of(all().collection(), criteria);
    }

    /** Who changed it, when and why, oldest first. */
    public Page<HistoryEntry> history(String id, PageRequest request) {
        return store.history().of(id, request);
    }

    private Outcome upsert(EntityFromRegister said, Place place, Caller by) {
        Optional<Versioned<Entity>> known = recognised(said);
        if (known.isEmpty()) {
            String id = ids.newId();
            EntityDetails details =
                    EntityDetails.listed(said.name(), said.legalForm(), said.registrationNumber(), said.address());
            all().create(id, Entity.registered(id, details, place, said), by);
            return new Outcome(id, Outcome.Effect.CREATED);
        }
        String id = known.get().id();
        Optional<Change<Entity>> change = known.get().state().broughtInLine(id, said, place);
        change.ifPresent(next -> all().change(known.get(), next, by));
        return new Outcome(id, change.isPresent() ? Outcome.Effect.UPDATED : Outcome.Effect.UNCHANGED);
    }

    private Optional<Versioned<Entity>> recognised(EntityFromRegister said) {
        return Optional.ofNullable(said.registrationNumber())
                .flatMap(number -> all().first(eq("keys.registrationNumber", number)))
                .or(() -> findBySource(said.key()));
    }

    private Aggregates<Entity> all() {
        return store.aggregates();
    }
}
