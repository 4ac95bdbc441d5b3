package vn.ocop.registry.product;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoIterable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import vn.ocop.events.ProductWithdrawn;
import vn.ocop.registry.Outcome;
import vn.ocop.registry.RegistrySettings;
import vn.ocop.registry.entity.Entities;
import vn.ocop.registry.entity.EntityAccess;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.EventTypes;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Facets;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** What can be done with products: register, describe, move within the cycle, withdraw, find, bring in line with a register. */
@Component
public class Products {
    private static final Facets FACETS =
            new Facets(List.of("locality", "plannedYear", "group", "step", "star", "legalForm", "state"));
    private static final Facets STARS = new Facets(List.of("star"));
    private static final String WITHDRAWN = EventTypes.typeOf(ProductWithdrawn.class);
    private final AggregateStore<Product> store;
    private final Entities entities;
    private final ProductRules rules;
    private final EntityAccess access;
    private final RegistrySettings settings;
    private final Idempotency ids;
    private final Clock clock;
    private final Today today;

    Products(
            AggregateStores stores,
            Entities entities,
            CriteriaSets sets,
            EntityAccess access,
            RegistrySettings settings,
            Idempotency ids,
            Clock clock,
            Today today) {
        this.store = stores.of(ProductKeys.TYPE);
        this.entities = entities;
        this.rules = new ProductRules(sets, clock);
        this.access = access;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.today = today;
    }

    /** @throws Refusal if the description is not right, the caller may not, or the entity may not act */
    public Versioned<Product> register(String id, String entityId, ProductDetails details, Caller by) {
        Owner owner = Optional.ofNullable(entityId)
                .flatMap(entities::find)
                .map(Owner::of)
                .orElseThrow(() -> Refusal.invalid("entityId", entityId == null ? "required" : "unknown"));
        access.requireOfficerOrOwn(by, owner.id(), owner.place());
        check(details, owner);
        Versioned<Product> product = all().create(id, Product.registered(id, details, owner, null), by);
        follow(owner.id());
        return product;
    }

    /** @throws Refusal if the description is not right, the caller may not, or somebody else was faster */
    public Versioned<Product> describe(String id, ProductDetails details, ExpectedVersion expected, Caller by) {
        Versioned<Product> product = get(id);
        Owner owner = product.state().owner();
        access.requireOfficerOrOwn(by, owner.id(), owner.place());
        check(details, owner);
        if (!access.isInCharge(by, owner.place()) && !product.state().details().isSameToOfficers(details)) {
            throw Refusal.forbidden("classification-by-officer");
        }
        expected.mustBe(product.version());
        return all().change(product, product.state().described(id, details), by);
    }

    /** @throws Refusal naming the rule if the cycle does not allow the move or the product lacks something */
    public Versioned<Product> move(String id, CycleStep to, String reason, ExpectedVersion expected, Caller by) {
        Versioned<Product> product = get(id);
        Owner owner = product.state().owner();
        access.requireOfficerOrOwn(by, owner.id(), owner.place());
        Cycle.edge(product.state().step(), to)
                .filter(edge -> !by.hasAny(edge.movers()))
                .ifPresent(_ -> {
                    throw Refusal.forbidden("not-permitted");
                });
        expected.mustBe(product.version());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return all().change(
                        product,
                        product.state().moved(id, to, reason, by.subject(), now, settings.leastPromotedStar()),
                        by);
    }

    /** @throws Refusal if it is withdrawn already */
    public Versioned<Product> withdraw(String id, String reason, ExpectedVersion expected, Caller by) {
        Versioned<Product> product = get(id);
        access.requireOfficer(by, product.state().owner().place());
        expected.mustBe(product.version());
        return all().change(product, product.state().withdrawn(id, reason), by);
    }

    /**
     * Brings a product of another register in: creates it, takes over what that register has corrected, or changes nothing.
     *
     * @throws Refusal of kind NOT_FOUND if its entity is not registered here
     */
    public Outcome upsert(ProductFromRegister said, Caller by) {
        return Deciding.untilNotOvertaken(() -> {
            Optional<Versioned<Product>> known = findBySource(said.register(), said.reference());
            if (known.isEmpty()) {
                String id = ids.newId();
                all().create(id, Product.taken(id, owner(said), said), by);
                follow(said.entityId());
                return new Outcome(id, Outcome.Effect.CREATED);
            }
            Versioned<Product> product = known.get();
            if (said.equals(product.state().source())) {
                return new Outcome(product.id(), Outcome.Effect.UNCHANGED);
            }
            Optional<Change<Product>> change = product.state().broughtInLine(product.id(), owner(said), said);
            change.ifPresent(next -> all().change(product, next, by));
            return new Outcome(product.id(), change.isPresent() ? Outcome.Effect.UPDATED : Outcome.Effect.UNCHANGED);
        });
    }

    /** What {@link #upsert} would do; the id is null where it would create. The entity need not be registered yet. */
    public Outcome foresee(ProductFromRegister said) {
        return findBySource(said.register(), said.reference())
                .map(known -> new Outcome(
                        known.id(),
                        said.equals(known.state().source()) ? Outcome.Effect.UNCHANGED : Outcome.Effect.UPDATED))
                .orElseGet(() -> new Outcome(null, Outcome.Effect.CREATED));
    }

    /** Brings the copies of an entity in its products up to what it is now; a copy that is newer stays. */
    void follow(Owner owner) {
        for (Versioned<Product> product : all().stream(eq("keys.entityId", owner.id()), ProductKeys.BY_NAME)) {
            Deciding.untilNotOvertaken(() -> {
                Versioned<Product> now = get(product.id());
                Optional<Change<Product>> change = now.state().following(now.id(), owner);
                change.ifPresent(next -> all().change(now, next, Caller.system("entity-copies")));
                return change;
            });
        }
    }

    /** Takes over what the rating service told of it; what was told before changes nothing. */
    void rated(String id, Rating told) {
        Deciding.untilNotOvertaken(() -> {
            Versioned<Product> product = get(id);
            Optional<Change<Product>> change = product.state().rated(id, told);
            change.ifPresent(next -> all().change(product, next, Caller.system("ratings")));
            return change;
        });
    }

    /** The product that another register knows by this reference. */
    public Optional<Versioned<Product>> findBySource(String register, String reference) {
        return all().first(eq("keys.source", ProductFromRegister.sourceKey(register, reference)));
    }

    /**
     * As it is today: a star ends with its last day, whether or not its end was told.
     *
     * @throws Refusal of kind NOT_FOUND
     */
    public Versioned<Product> get(String id) {
        return asOfToday(all().get(id));
    }

    /** Those of these ids that there are, as of today; in one question and in no order. */
    public List<Versioned<Product>> find(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : all().find(ids).stream().map(this::asOfToday).toList();
    }

    /**
     * Those that have this trade item number, as of today, the oldest first; more than one only by mistake.
     *
     * @param gtin 8, 12, 13 or 14 digits
     */
    public List<Versioned<Product>> withGtin(String gtin) {
        return Gtin.inFourteenDigits(gtin)
                .map(number -> new Criteria().where(ProductKeys.gtin(number), number))
                .stream()
                .flatMap(same -> page(same, PageRequest.first(PageRequest.USUAL)).items().stream())
                .sorted(Comparator.comparing(Versioned::id))
                .toList();
    }

    /** First day without it in the programme; empty unless it was withdrawn. */
    public Optional<LocalDate> withdrawnOn(String id) {
        Page<HistoryEntry> page = history(id, PageRequest.first(PageRequest.MOST));
        while (true) {
            Optional<LocalDate> day = page.items().stream()
                    .filter(entry -> entry.type().equals(WITHDRAWN))
                    .map(entry -> Vietnam.dayOf(entry.at()))
                    .findFirst();
            if (day.isPresent() || page.next() == null) {
                return day;
            }
            page = history(id, new PageRequest(PageRequest.MOST, Optional.of(page.next())));
        }
    }

    /** One page by name, in Vietnamese order. */
    public Page<Versioned<Product>> page(Criteria criteria, PageRequest request) {
        return all().page(criteria.filter(), ProductKeys.BY_NAME, request, criteria.mark())
                .map(this::asOfToday);
    }

    /** All by name, for exports; read as the caller goes. */
    public MongoIterable<Versioned<Product>> stream(Criteria criteria) {
        return all().stream(criteria.filter(), ProductKeys.BY_NAME).map(this::asOfToday);
    }

    /** Counts by every filter that has few values. */
    public Map<String, SortedMap<String, Long>> facets(Criteria criteria) {
        Map<String, SortedMap<String, Long>> counts = FACETS.of(all().collection(), criteria);
        Criteria over = criteria.where(ProductKeys.starOver(today.day()), "over");
        STARS.of(all().collection(), over).get("star").forEach((star, ended) -> {
            counts.get("star").computeIfPresent(star, (_, count) -> count.equals(ended) ? null : count - ended);
            counts.get("star").merge(Facets.NONE, ended, Long::sum);
        });
        return counts;
    }

    private Versioned<Product> asOfToday(Versioned<Product> product) {
        return product.map(state -> state.asOf(today.day()));
    }

    /** Who changed it, when and why, oldest first. */
    public Page<HistoryEntry> history(String id, PageRequest request) {
        return store.history().of(id, request);
    }

    /** The entity may have changed between the reading of the copy and the birth of the product. */
    private void follow(String entityId) {
        entities.find(entityId).map(Owner::of).ifPresent(this::follow);
    }

    private Owner owner(ProductFromRegister said) {
        return Owner.of(entities.get(said.entityId()));
    }

    private void check(ProductDetails details, Owner owner) {
        Faults faults = new Faults();
        rules.check(details, owner, faults);
        faults.refuseIfAny();
    }

    private Aggregates<Product> all() {
        return store.aggregates();
    }
}
