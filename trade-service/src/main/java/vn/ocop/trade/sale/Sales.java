package vn.ocop.trade.sale;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.entity.EntityRights;
import vn.ocop.trade.product.Standings;

/** All reported sales. */
@Component
public class Sales {
    private static final int MOST_OVERLAPS = 20;
    private final AggregateStore<Sale> store;
    private final EntityRights rights;
    private final Standings standings;
    private final SalePlaces places;
    private final Today today;

    Sales(AggregateStores stores, EntityRights rights, Standings standings, SalePlaces places, Today today) {
        this.store = stores.of(SaleKeys.TYPE);
        this.rights = rights;
        this.standings = standings;
        this.places = places;
        this.today = today;
    }

    /**
     * Records what an entity sold; one of that id that is there stays as it is.
     *
     * @throws Refusal of kind CONFLICT, naming the other, if the same source has told the same goods, place and period
     */
    public Versioned<Sale> record(String id, SaleReport report, Caller by) {
        EntityState entity = rights.speakFor(report.entityId(), by);
        SaleReport placed = places.placed(report);
        Change<Sale> change = Sale.recorded(id, SaleSource.SELF_REPORTED, null, entity, placed, today.day());
        requireProduct(placed);
        return unlessTold(change.next(), () -> all().create(id, change, by));
    }

    /**
     * Makes a sale of a delivery, once: a sale of that id stays as it is.
     *
     * @param deliveryId of which no other sale is made
     */
    public Versioned<Sale> recordDelivery(
            String id, String deliveryId, EntityState entity, SaleReport report, LocalDate day, Caller by) {
        return all().create(id, Sale.recorded(id, SaleSource.CONTRACT, deliveryId, entity, report, day), by);
    }

    /** Records a row of a file, whose entity, product and place are known. @throws Refusal if it was told since */
    Versioned<Sale> recordRow(String id, EntityState entity, SaleReport report, Caller by) {
        return all().create(id, Sale.recorded(id, SaleSource.FILE, null, entity, report, today.day()), by);
    }

    /** Corrects what an earlier file told. @throws Refusal if somebody else was faster */
    Versioned<Sale> correctRow(Versioned<Sale> before, SaleReport report, String reason, Caller by) {
        return all().change(before, before.state().corrected(report, reason, today.day()), by);
    }

    Versioned<Sale> correct(String id, SaleReport next, String reason, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, sale -> {
            SaleReport placed = places.placed(next);
            Change<Sale> change = sale.corrected(placed, reason, today.day());
            requireProduct(placed);
            return change;
        });
    }

    Versioned<Sale> cancel(String id, String reason, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, sale -> sale.cancelled(reason));
    }

    /** @throws Refusal of kind NOT_FOUND, or FORBIDDEN for those whose entity it is not */
    Versioned<Sale> read(String id, Caller by) {
        Versioned<Sale> sale = all().get(id);
        EntityState _ = rights.readOf(sale.state().report().entityId(), by);
        return sale;
    }

    Page<HistoryEntry> history(String id, PageRequest request, Caller by) {
        return store.history().of(read(id, by).id(), request);
    }

    Page<Versioned<Sale>> page(Criteria criteria, PageRequest request) {
        return all().page(criteria.filter(), SaleKeys.BY_DAY, false, request, criteria.mark());
    }

    /**
     * Other sales of the same goods and place whose periods have days in common with this one, from any source; at most
     * {@value #MOST_OVERLAPS}. They may be right (two shops of a chain, a livestream within the month), so only people can
     * tell.
     */
    List<String> overlapping(Sale sale) {
        SaleReport report = sale.report();
        return collection()
                .find(and(
                        eq("keys.goods", report.goods()),
                        lte("keys.from", report.to().toString()),
                        gte("keys.to", report.from().toString()),
                        eq("keys.state", Sale.State.RECORDED.name()),
                        ne("_id", sale.id())))
                .sort(Sorts.ascending("keys.from"))
                .limit(MOST_OVERLAPS)
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
    }

    /** The sale that has that key, see {@link Sale#key()}. */
    Optional<Versioned<Sale>> byKey(String key) {
        return all().first(eq("keys.key", key));
    }

    /** What files told of these, see {@link Sale#told}; what still counts goes before what was cancelled. */
    Map<String, Versioned<Sale>> toldInFiles(Collection<String> told) {
        Map<String, Versioned<Sale>> found = new HashMap<>();
        all().stream(in("keys.told", told), SaleKeys.BY_DAY)
                .forEach(sale -> found.merge(
                        Sale.told(SaleSource.FILE, sale.state().report()),
                        sale,
                        (one, other) -> one.state().state() == Sale.State.RECORDED ? one : other));
        return found;
    }

    /** The documents, for questions that only sum. */
    MongoCollection<BsonDocument> collection() {
        return all().collection();
    }

    private Aggregates<Sale> all() {
        return store.aggregates();
    }

    private Versioned<Sale> step(
            String id, ExpectedVersion expected, Caller by, Function<Sale, Change<Sale>> decision) {
        Versioned<Sale> sale = all().get(id);
        EntityState _ = rights.speakFor(sale.state().report().entityId(), by);
        expected.mustBe(sale.version());
        Change<Sale> change = decision.apply(sale.state());
        return unlessTold(change.next(), () -> all().change(sale, change, by));
    }

    private Versioned<Sale> unlessTold(Sale sale, Supplier<Versioned<Sale>> write) {
        try {
            return write.get();
        } catch (Refusal refusal) {
            if (!refusal.rule().equals("duplicate")) {
                throw refusal;
            }
            throw Refusal.conflict(
                    "sale-told", byKey(sale.key()).map(Versioned::id).orElse(sale.key()));
        }
    }

    private void requireProduct(SaleReport report) {
        boolean made = standings
                .find(report.productId())
                .filter(product -> report.entityId().equals(product.entityId()))
                .isPresent();
        if (!made) {
            throw Refusal.invalid("productId", "not-of-entity");
        }
    }
}
