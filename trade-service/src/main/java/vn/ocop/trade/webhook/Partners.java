package vn.ocop.trade.webhook;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import vn.ocop.events.ProductDelisted;
import vn.ocop.events.ProductListed;
import vn.ocop.events.ProductPromoted;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.EventTypes;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.text.Vietnamese;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.webhook.Partner.State;

/** The partners who are told by webhook. */
@Component
class Partners {
    /** Types of events that a partner may want. */
    static final Set<String> TYPES = Set.of(
            EventTypes.typeOf(ProductListed.class),
            EventTypes.typeOf(ProductDelisted.class),
            EventTypes.typeOf(ProductPromoted.class));

    private static final String BY_NAME = "byName";
    private static final String STATE = "state";
    private static final String NAME = "name";
    private static final String WANTED = "types";
    private static final AggregateType<Partner> TYPE = new AggregateType<>(
            "partner",
            Partner.class,
            "webhook_partners",
            null,
            Partners::keys,
            List.of(
                    Index.on("keys." + BY_NAME),
                    Index.on("keys." + STATE),
                    Index.on("keys." + WANTED),
                    Index.uniqueWherePresent(NAME, "keys." + NAME)));
    private final AggregateStore<Partner> store;
    private final SecretSeal seal;
    private final Addresses addresses;
    private final Deliveries deliveries;
    private final Today today;

    Partners(AggregateStores stores, SecretSeal seal, Addresses addresses, Deliveries deliveries, Today today) {
        // What follows from a change is looked up when something is sent; the events are there for the history.
        this.store = stores.within(TYPE, _ -> {});
        this.seal = seal;
        this.addresses = addresses;
        this.deliveries = deliveries;
        this.today = today;
    }

    /** A secret that was just drawn: the only time it is shown. */
    record Drawn(Versioned<Partner> partner, String secret) {}

    Versioned<Partner> register(String id, Partner.Form form, Caller by) {
        check(form);
        return store.aggregates().create(id, Partner.registered(form), by);
    }

    Versioned<Partner> change(String id, ExpectedVersion expected, Partner.Form form, Caller by) {
        check(form);
        return change(id, expected, partner -> partner.changed(form), by);
    }

    Drawn rotate(String id, ExpectedVersion expected, int overlap, Caller by) {
        byte[] secret = SecretSeal.draw();
        String sealed = seal.seal(secret);
        return new Drawn(
                change(id, expected, partner -> partner.rotated(sealed, today.day(), overlap), by),
                Signature.shown(secret));
    }

    Versioned<Partner> pause(String id, ExpectedVersion expected, Caller by) {
        return change(id, expected, partner -> partner.paused(Partner.Pause.BY_HAND), by);
    }

    /** What has waited is due at once. */
    Versioned<Partner> resume(String id, ExpectedVersion expected, Caller by) {
        Versioned<Partner> resumed = change(id, expected, Partner::resumed, by);
        deliveries.hasten(id);
        return resumed;
    }

    Versioned<Partner> end(String id, ExpectedVersion expected, Caller by) {
        Versioned<Partner> ended = change(id, expected, Partner::ended, by);
        deliveries.discardPending(id);
        return ended;
    }

    /** It has said that it wants no more. */
    void gone(String id, Caller by) {
        Deciding.untilNotOvertaken(() -> {
            Versioned<Partner> partner = get(id);
            return partner.state().isActive()
                    ? store.aggregates().change(partner, partner.state().paused(Partner.Pause.GONE), by)
                    : partner;
        });
    }

    Versioned<Partner> get(String id) {
        return store.aggregates().get(id);
    }

    Page<Versioned<Partner>> page(PageRequest request) {
        return store.aggregates().page(empty(), BY_NAME, request, "all");
    }

    Page<HistoryEntry> history(String id, PageRequest request) {
        return store.history().of(id, request);
    }

    /** Ids of those who want events of that type, paused ones too. */
    List<String> wanting(String type) {
        return ids("keys." + WANTED, type);
    }

    /** Ids of those to whom events are sent. */
    List<String> active() {
        return ids("keys." + STATE, State.ACTIVE.name());
    }

    /** Ids of those who are told nothing any more. */
    List<String> ended() {
        return ids("keys." + STATE, State.ENDED.name());
    }

    private List<String> ids(String key, String value) {
        return store.aggregates()
                .collection()
                .find(eq(key, value))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
    }

    private Versioned<Partner> change(
            String id, ExpectedVersion expected, Function<Partner, Change<Partner>> decision, Caller by) {
        Versioned<Partner> partner = get(id);
        expected.mustBe(partner.version());
        return store.aggregates().change(partner, decision.apply(partner.state()), by);
    }

    private void check(Partner.Form form) {
        Faults faults = new Faults();
        form.check(TYPES, faults);
        faults.refuseIfAny();
        addresses.check(form.url(), faults);
        faults.refuseIfAny();
    }

    private static BsonDocument keys(String id, Partner partner) {
        BsonDocument keys = new BsonDocument(BY_NAME, new BsonString(Vietnamese.sortKey(partner.name()) + "|" + id))
                .append(STATE, new BsonString(partner.state().name()))
                .append(
                        WANTED,
                        new BsonArray(
                                partner.types().stream().map(BsonString::new).toList()));
        return partner.state() == State.ENDED
                ? keys
                : keys.append(NAME, new BsonString(Vietnamese.fold(partner.name())));
    }
}
