package vn.ocop.registry.trace.lot;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.registry.entity.EntityAccess;
import vn.ocop.registry.product.Gtin;
import vn.ocop.registry.product.Owner;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.ProductStatus;
import vn.ocop.registry.product.Products;
import vn.ocop.registry.territory.Territory;
import vn.ocop.registry.trace.area.Areas;
import vn.ocop.registry.trace.area.GrowingArea;
import vn.ocop.registry.trace.lot.LotForms.Happening;
import vn.ocop.registry.trace.lot.LotForms.Source;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** All lots: made, followed by events, found. */
@Component
public class Lots {
    private final AggregateStore<Lot> store;
    private final Products products;
    private final Areas areas;
    private final EntityAccess access;
    private final Territory territory;
    private final Clock clock;

    Lots(
            AggregateStores stores,
            Products products,
            Areas areas,
            EntityAccess access,
            Territory territory,
            Clock clock) {
        this.store = stores.within(LotKeys.TYPE, _ -> {});
        this.products = products;
        this.areas = areas;
        this.access = access;
        this.territory = territory;
        this.clock = clock;
    }

    /** @throws Refusal if the form is not right, the caller may not act for the product, or the code is taken */
    Versioned<Lot> make(String id, LotForms.Making form, Caller by) {
        if (form.productId() == null) {
            throw Refusal.invalid("productId", "required");
        }
        Versioned<Product> product = writable(form.productId(), by);
        if (product.state().status() == ProductStatus.WITHDRAWN) {
            throw Refusal.conflict("withdrawn-is-final");
        }
        LotOrigin origin = new LotOrigin(
                product.id(),
                product.state().owner().id(),
                Gtin.inFourteenDigits(product.state().details().gtin()).orElse(null),
                form.code(),
                form.madeOn(),
                form.bestBefore(),
                form.quantity());
        Faults faults = new Faults();
        origin.check(Vietnam.today(clock), faults);
        faults.refuseIfAny();
        return all().create(id, Lot.made(id, origin), by);
    }

    /**
     * Records what happened. The event and the new head of the chain are one write; who comes second is chained after who
     * came first.
     */
    Versioned<Lot> record(String lotId, String eventId, Happening form, Caller by) {
        writable(get(lotId).state().origin().productId(), by);
        Sources sources = sources(form);
        return Deciding.untilNotOvertaken(() -> {
            Versioned<Lot> lot = get(lotId);
            Faults faults = new Faults();
            TraceEvent event = rules().event(eventId, form, lotId, lot.state(), sources, faults);
            faults.refuseIfAny();
            Lot next = lot.state().taking(lotId, event, now(), by.subject());
            return next.since(lot.state())
                    .map(change -> all().change(lot, change, by))
                    .orElse(lot);
        });
    }

    /** @throws Refusal if there is none or the caller may not read it */
    Versioned<Lot> read(String id, Caller by) {
        Versioned<Lot> lot = get(id);
        requireReader(lot.state().origin().productId(), by);
        return lot;
    }

    /** As {@link #read}, but also where the stored lot can't be read any more. */
    void requireReaderOf(String id, Caller by) {
        BsonDocument keys = all().collection()
                .find(eq(id))
                .projection(Projections.include("keys.productId"))
                .first();
        if (keys == null) {
            throw Refusal.notFound("lot", id);
        }
        requireReader(keys.getDocument("keys").getString("productId").getValue(), by);
    }

    /** @throws Refusal if there is none, or the caller neither acts for its entity nor is an officer in charge */
    Versioned<Lot> writableLot(String id, Caller by) {
        Versioned<Lot> lot = get(id);
        writable(lot.state().origin().productId(), by);
        return lot;
    }

    /** Those of a product, or all for who reads everything, by day. */
    Page<Versioned<Lot>> page(Criteria criteria, String productId, PageRequest request, Caller by) {
        if (productId == null) {
            access.requireReaderOfAll(by);
        } else {
            requireReader(productId, by);
        }
        return all().page(criteria.filter(), LotKeys.BY_DAY, false, request, criteria.mark());
    }

    Page<HistoryEntry> history(String id, PageRequest request, Caller by) {
        read(id, by);
        return store.history().of(id, request);
    }

    /**
     * As it is stored.
     *
     * @throws Refusal if there is none
     */
    public Versioned<Lot> get(String id) {
        return all().get(id);
    }

    /**
     * The lot of a trade item.
     *
     * @param gtin 8, 12, 13 or 14 digits
     */
    public Optional<Versioned<Lot>> find(String gtin, String code) {
        return Gtin.inFourteenDigits(gtin).filter(_ -> LotCode.isValid(code)).flatMap(number -> all().first(
                        LotKeys.ofTradeItem(number, code)));
    }

    /** The lot with that id, if there is one. */
    public Optional<Versioned<Lot>> known(String id) {
        return all().find(id);
    }

    /** Any lot that was made under this trade item number: it may be one that the product no longer has. */
    public Optional<Versioned<Lot>> madeUnder(String gtin) {
        return Gtin.inFourteenDigits(gtin).flatMap(number -> all().first(LotKeys.ofTradeItem(number)));
    }

    /** The latest lots of a product, so many at most. */
    public List<Versioned<Lot>> latest(String productId, int most) {
        Criteria ofProduct = new Criteria().is("productId", productId);
        return all().page(ofProduct.filter(), LotKeys.BY_DAY, false, PageRequest.first(most), ofProduct.mark())
                .items();
    }

    /** Lots of a product that are being called back, the latest recall first, so many at most. */
    public List<Versioned<Lot>> beingRecalled(String productId, int most) {
        Criteria open = new Criteria().is("productId", productId).is("recallState", LotKeys.OPEN);
        return all().page(open.filter(), LotKeys.BY_RECALL, false, PageRequest.first(most), open.mark())
                .items();
    }

    /**
     * Lots that were called back, the latest recall first.
     *
     * @param state OPEN, CLOSED or null for both
     */
    public Page<Versioned<Lot>> recalled(String state, PageRequest request) {
        Criteria criteria = new Criteria().is("recallState", state).where(LotKeys.recalled(), "recalled");
        return all().page(criteria.filter(), LotKeys.BY_RECALL, false, request, criteria.mark());
    }

    /** The products of these lots by their ids; one question. */
    public Map<String, Product> products(Collection<Versioned<Lot>> lots) {
        return products
                .find(lots.stream().map(lot -> lot.state().origin().productId()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Versioned::id, Versioned::state));
    }

    /** Names of the products of these lots by product id. */
    Map<String, String> productNames(Collection<Versioned<Lot>> lots) {
        return products(lots).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        product -> product.getValue().details().name()));
    }

    /** So many lots at most that the filter allows. */
    List<Versioned<Lot>> list(Bson filter, int most) {
        List<Versioned<Lot>> found = new ArrayList<>();
        try (MongoCursor<Versioned<Lot>> cursor =
                all().stream(filter, LotKeys.BY_DAY).iterator()) {
            while (cursor.hasNext() && found.size() < most) {
                found.add(cursor.next());
            }
        }
        return found;
    }

    Aggregates<Lot> all() {
        return store.aggregates();
    }

    EventRules rules() {
        return new EventRules(clock.instant(), unit -> territory.find(unit).isPresent());
    }

    /** The product, for who may write for it. */
    Versioned<Product> writable(String productId, Caller by) {
        Versioned<Product> product = products.get(productId);
        Owner owner = product.state().owner();
        access.requireOfficeOrOwn(by, owner.id(), owner.place());
        return product;
    }

    /** The store keeps milliseconds; what is hashed must be what is read later. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Lots with the names of their products, by id. */
    Map<String, Sources.Named> named(Collection<Versioned<Lot>> lots) {
        Map<String, String> names = productNames(lots);
        return lots.stream()
                .collect(Collectors.toMap(
                        Versioned::id,
                        lot -> new Sources.Named(names.get(lot.state().origin().productId()), lot.state())));
    }

    private Sources sources(Happening form) {
        List<Source> inputs = form.inputs() == null || form.inputs().size() > EventRules.MOST_PARTS
                ? List.of()
                : form.inputs().stream().filter(Objects::nonNull).toList();
        Map<String, GrowingArea> grown = areas.find(ids(inputs, Source::area)).stream()
                .collect(Collectors.toMap(Versioned::id, Versioned::state));
        List<String> lotIds = ids(inputs, Source::lot);
        return new Sources(grown, lotIds.isEmpty() ? Map.of() : named(all().find(lotIds)));
    }

    private static List<String> ids(List<Source> inputs, Function<Source, String> id) {
        return inputs.stream().map(id).flatMap(Stream::ofNullable).distinct().toList();
    }

    private void requireReader(String productId, Caller by) {
        Owner owner = products.get(productId).state().owner();
        if (!access.seesPersonalData(by, owner.id(), owner.place())) {
            throw Refusal.forbidden("not-your-entity");
        }
    }
}
