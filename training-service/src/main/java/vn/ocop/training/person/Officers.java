package vn.ocop.training.person;

import static com.mongodb.client.model.Filters.empty;

import com.mongodb.client.MongoIterable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** All officers of the programme, former ones too. */
@Component
public class Officers {
    private static final String BY_ID = "byId";
    private static final AggregateType<Officer> TYPE = new AggregateType<>(
            "officer",
            Officer.class,
            "officers",
            null,
            Officers::keys,
            List.of(
                    Index.on("keys.byId"),
                    Index.on("keys.unit", "keys.byId"),
                    Index.on("keys.level", "keys.byId"),
                    Index.on("keys.agency", "keys.byId")));
    private final AggregateStore<Officer> store;

    Officers(AggregateStores stores) {
        this.store = stores.within(TYPE, _ -> {});
    }

    /** A new officer in a first post. */
    Versioned<Officer> appoint(String id, Post post, Caller by) {
        check(post);
        return store.aggregates().create(id, Officer.appointed(post), by);
    }

    Versioned<Officer> move(String id, Post post, ExpectedVersion expected, Caller by) {
        check(post);
        Versioned<Officer> officer = expected(id, expected);
        return store.aggregates().change(officer, officer.state().moved(post), by);
    }

    Versioned<Officer> leave(String id, LocalDate last, ExpectedVersion expected, Caller by) {
        Versioned<Officer> officer = expected(id, expected);
        return store.aggregates().change(officer, officer.state().left(last), by);
    }

    /** @throws vn.ocop.starter.problem.Refusal of kind NOT_FOUND */
    public Versioned<Officer> get(String id) {
        return store.aggregates().get(id);
    }

    public Optional<Officer> find(String id) {
        return store.aggregates().find(id).map(Versioned::state);
    }

    /** All of them, read as the caller goes. */
    public MongoIterable<Versioned<Officer>> all() {
        return store.aggregates().stream(empty(), BY_ID);
    }

    Page<Versioned<Officer>> page(Bson filter, String mark, PageRequest request) {
        return store.aggregates().page(filter, BY_ID, false, request, mark);
    }

    Page<HistoryEntry> history(String id, PageRequest request) {
        return store.history().of(id, request);
    }

    private Versioned<Officer> expected(String id, ExpectedVersion expected) {
        Versioned<Officer> officer = store.aggregates().get(id);
        expected.mustBe(officer.version());
        return officer;
    }

    private static void check(Post post) {
        Faults faults = new Faults();
        post.check(faults);
        faults.refuseIfAny();
    }

    private static BsonDocument keys(String id, Officer officer) {
        Post last = officer.lastPost();
        return new BsonDocument(BY_ID, new BsonString(id))
                .append("unit", new BsonString(last.unit()))
                .append("level", new BsonString(last.level().name()))
                .append("agency", new BsonString(last.agency()));
    }
}
