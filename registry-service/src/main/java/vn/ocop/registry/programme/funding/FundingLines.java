package vn.ocop.registry.programme.funding;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import vn.ocop.registry.programme.funding.FundingLine.Decided;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** All planned money: one line for each heading. */
@Component
class FundingLines {
    private final AggregateStore<FundingLine> store;
    private final Headings headings;
    private final FundingAccess access;
    private final Today today;

    FundingLines(AggregateStores stores, Headings headings, FundingAccess access, Today today) {
        this.store = stores.within(FundingKeys.LINES, _ -> {});
        this.headings = headings;
        this.access = access;
        this.today = today;
    }

    /** Notes everything that is wrong with a new line. */
    void check(Heading heading, Decided decided, Faults faults) {
        headings.check(heading, faults);
        decided.check(today.day(), faults);
    }

    /** @throws Refusal if it is not in order, or of kind CONFLICT if the heading has a line, which it names */
    Versioned<FundingLine> plan(String id, Heading heading, Decided decided, Caller by) {
        Faults faults = new Faults();
        check(heading, decided, faults);
        faults.refuseIfAny();
        return unlessPlanned(heading, () -> store.aggregates().create(id, FundingLine.planned(heading, decided), by));
    }

    Versioned<FundingLine> adjust(String id, Decided next, String reason, ExpectedVersion expected, Caller by) {
        Faults faults = new Faults();
        next.check(today.day(), faults);
        faults.refuseIfAny();
        return step(id, expected, by, line -> line.adjusted(next, reason));
    }

    /** The same for a line that was just read. @throws Refusal of kind STALE if somebody else was faster */
    Versioned<FundingLine> adjust(Versioned<FundingLine> line, Decided next, String reason, Caller by) {
        return store.aggregates().change(line, line.state().adjusted(next, reason), by);
    }

    Versioned<FundingLine> cancel(String id, String reason, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, line -> line.cancelled(reason));
    }

    /** @throws Refusal if there is none or the caller may not read it */
    Versioned<FundingLine> read(String id, Caller by) {
        Versioned<FundingLine> line = store.aggregates().get(id);
        access.requireReader(line.state().heading().locality(), by);
        return line;
    }

    Page<HistoryEntry> history(String id, PageRequest request, Caller by) {
        return store.history().of(read(id, by).id(), request);
    }

    Page<Versioned<FundingLine>> page(Criteria criteria, PageRequest request) {
        return store.aggregates().page(criteria.filter(), FundingKeys.BY_YEAR, request, criteria.mark());
    }

    MongoIterable<Versioned<FundingLine>> stream(Criteria criteria) {
        return store.aggregates().stream(criteria.filter(), FundingKeys.BY_YEAR);
    }

    /** The lines of these headings that count. */
    Map<Heading, Versioned<FundingLine>> planned(Collection<Heading> some) {
        Map<Heading, Versioned<FundingLine>> found = new HashMap<>();
        store.aggregates().stream(
                        in("keys.unique", some.stream().map(Heading::key).toList()), FundingKeys.BY_YEAR)
                .forEach(line -> found.put(line.state().heading(), line));
        return found;
    }

    /** The documents, for questions that only sum. */
    MongoCollection<BsonDocument> collection() {
        return store.aggregates().collection();
    }

    private Versioned<FundingLine> step(
            String id, ExpectedVersion expected, Caller by, Function<FundingLine, Change<FundingLine>> decision) {
        Versioned<FundingLine> line = store.aggregates().get(id);
        expected.mustBe(line.version());
        return store.aggregates().change(line, decision.apply(line.state()), by);
    }

    private Versioned<FundingLine> unlessPlanned(Heading heading, Supplier<Versioned<FundingLine>> write) {
        try {
            return write.get();
        } catch (Refusal refusal) {
            if (!refusal.rule().equals("duplicate")) {
                throw refusal;
            }
            String other = store.aggregates()
                    .first(eq("keys.unique", heading.key()))
                    .map(Versioned::id)
                    .orElse(heading.key());
            throw Refusal.conflict("funding-planned", other);
        }
    }
}
