package vn.ocop.trade.contract;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.Scope;
import vn.ocop.trade.demand.Needs;
import vn.ocop.trade.entity.EntityRights;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;

/** All memoranda and contracts. */
@Component
public class Contracts {
    private static final int MOST_SIGNED = 500;
    private final AggregateStore<Contract> store;
    private final EntityRights rights;
    private final Standings standings;
    private final Needs needs;
    private final Today today;

    Contracts(
            AggregateStores stores,
            DeliverySales deliverySales,
            EntityRights rights,
            Standings standings,
            Needs needs,
            Today today) {
        this.store = stores.within(ContractKeys.TYPE, event -> deliverySales.follow(event, get(event.subject())));
        this.rights = rights;
        this.standings = standings;
        this.needs = needs;
        this.today = today;
    }

    /**
     * What an entity has signed.
     *
     * @param buyer name of the organisation
     * @param value whole đồng, null if it says none
     * @param scope where the buyer is
     */
    public record Signed(
            String id, ContractKind kind, String buyer, LocalDate signedOn, BigDecimal value, Scope scope) {}

    /**
     * What the entity signed on those days and between, by the newest terms; also what has ended since.
     *
     * @return the earliest first; at most {@value #MOST_SIGNED}
     */
    public List<Signed> signedBy(String entityId, LocalDate from, LocalDate to) {
        String byDay = "keys." + ContractKeys.BY_DAY;
        PageRequest most = new PageRequest(MOST_SIGNED, Optional.empty());
        return all()
                .page(
                        and(
                                eq("keys.entity", entityId),
                                gte(byDay, from.toString()),
                                lt(byDay, to.plusDays(1).toString())),
                        ContractKeys.BY_DAY,
                        most,
                        "signed by")
                .items()
                .stream()
                .map(Contracts::signed)
                .toList();
    }

    /** Enters what was signed; a contract of that id that is there stays as it is. */
    public Versioned<Contract> enter(String id, Terms terms, Caller by) {
        EntityState _ = rights.commit(terms.entityId(), by);
        Change<Contract> change = Contract.signed(terms, today.day());
        requireKnown(terms);
        return all().create(id, change, by);
    }

    Versioned<Contract> correct(String id, Terms terms, String reason, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, contract -> {
            Change<Contract> change = contract.corrected(terms, reason, today.day());
            requireKnown(terms);
            return change;
        });
    }

    /** Enters a delivery; one of that id that is there stays as it is. */
    Versioned<Contract> deliver(String id, Delivery delivery, Caller by) {
        return Deciding.untilNotOvertaken(() -> {
            Versioned<Contract> contract = mine(id, by);
            return contract.state().delivery(delivery.id()).isPresent()
                    ? contract
                    : all().change(contract, contract.state().delivered(delivery, today.day()), by);
        });
    }

    Versioned<Contract> correctDelivery(
            String id, Delivery delivery, String reason, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, contract -> contract.deliveryCorrected(delivery, reason, today.day()));
    }

    Versioned<Contract> cancelDelivery(
            String id, String deliveryId, String reason, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, contract -> contract.deliveryCancelled(deliveryId, reason));
    }

    /** Lets a delivery become a sale of that id; the sale follows at once, also after a crash. */
    Versioned<Contract> sell(String id, String deliveryId, String saleId, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, contract -> contract.sold(deliveryId, saleId));
    }

    Versioned<Contract> fulfil(String id, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, Contract::fulfilled);
    }

    Versioned<Contract> end(String id, String reason, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, contract -> contract.ended(reason));
    }

    Versioned<Contract> read(String id, Caller by) {
        Versioned<Contract> contract = all().get(id);
        EntityState _ = rights.readOf(contract.state().terms().entityId(), by);
        return contract;
    }

    Page<HistoryEntry> history(String id, PageRequest request, Caller by) {
        return store.history().of(read(id, by).id(), request);
    }

    /** The newest day of signing first. */
    Page<Versioned<Contract>> page(Criteria criteria, PageRequest request) {
        return all().page(criteria.filter(), ContractKeys.BY_DAY, false, request, criteria.mark());
    }

    /** Those with a milestone whose day is over and that is not met, the longest overdue first. */
    Page<Versioned<Contract>> overdue(Criteria criteria, PageRequest request) {
        String day = today.day().toString();
        criteria.where(lt("keys." + ContractKeys.BY_DUE, day), "overdue on " + day);
        return all().page(criteria.filter(), ContractKeys.BY_DUE, request, criteria.mark());
    }

    private Contract get(String id) {
        return all().get(id).state();
    }

    private Versioned<Contract> mine(String id, Caller by) {
        Versioned<Contract> contract = all().get(id);
        EntityState _ = rights.commit(contract.state().terms().entityId(), by);
        return contract;
    }

    private Versioned<Contract> step(
            String id, ExpectedVersion expected, Caller by, Function<Contract, Change<Contract>> decision) {
        Versioned<Contract> contract = mine(id, by);
        expected.mustBe(contract.version());
        return all().change(contract, decision.apply(contract.state()), by);
    }

    private void requireKnown(Terms terms) {
        Collection<String> ids =
                terms.items().stream().map(Item::productId).distinct().toList();
        Map<String, Standing> known = standings.find(ids);
        Faults faults = new Faults();
        faults.require(terms.needId() == null || needs.has(terms.needId()), "needId", "unknown");
        for (int i = 0; i < terms.items().size(); i++) {
            Standing product = known.get(terms.items().get(i).productId());
            boolean made = product != null && terms.entityId().equals(product.entityId());
            faults.require(made, "items[" + i + "].productId", "not-of-entity");
        }
        faults.refuseIfAny();
    }

    Aggregates<Contract> all() {
        return store.aggregates();
    }

    private static Signed signed(Versioned<Contract> contract) {
        Terms terms = contract.state().terms();
        return new Signed(contract.id(), terms.kind(), terms.buyer(), terms.signedOn(), terms.value(), terms.scope());
    }
}
