package vn.ocop.registry.programme.funding;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import vn.ocop.registry.programme.funding.Spending.Voucher;
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

/** All payments of the programme. */
@Component
class Spendings {
    private final AggregateStore<Spending> store;
    private final Headings headings;
    private final FundingAccess access;
    private final Today today;

    Spendings(AggregateStores stores, Headings headings, FundingAccess access, Today today) {
        this.store = stores.within(FundingKeys.SPENDINGS, _ -> {});
        this.headings = headings;
        this.access = access;
        this.today = today;
    }

    /** @throws Refusal if it is not in order or the caller may not */
    Versioned<Spending> record(String id, Heading heading, Voucher voucher, Caller by) {
        check(heading, voucher, by);
        return store.aggregates().create(id, Spending.recorded(heading, voucher), by);
    }

    /** @throws Refusal if it is not in order, the caller may not, or somebody else was faster */
    Versioned<Spending> correct(
            String id, Heading heading, Voucher voucher, String reason, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, spending -> {
            if (heading.equals(spending.heading())) {
                // Its locality may have ended since, which is no fault of who mends a figure.
                checkVoucher(heading, voucher);
            } else {
                check(heading, voucher, by);
            }
            return spending.corrected(heading, voucher, reason);
        });
    }

    Versioned<Spending> cancel(String id, String reason, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, spending -> spending.cancelled(reason));
    }

    /** @throws Refusal if there is none or the caller may not read it */
    Versioned<Spending> read(String id, Caller by) {
        Versioned<Spending> spending = store.aggregates().get(id);
        access.requireReader(spending.state().heading().locality(), by);
        return spending;
    }

    Page<HistoryEntry> history(String id, PageRequest request, Caller by) {
        return store.history().of(read(id, by).id(), request);
    }

    Page<Versioned<Spending>> page(Criteria criteria, PageRequest request) {
        return store.aggregates().page(criteria.filter(), FundingKeys.BY_DAY, false, request, criteria.mark());
    }

    MongoIterable<Versioned<Spending>> stream(Criteria criteria) {
        return store.aggregates().stream(criteria.filter(), FundingKeys.BY_DAY);
    }

    /** The documents, for questions that only sum. */
    MongoCollection<BsonDocument> collection() {
        return store.aggregates().collection();
    }

    private void check(Heading heading, Voucher voucher, Caller by) {
        Faults faults = new Faults();
        headings.check(heading, faults);
        Spending.check(voucher, heading.year(), today.day(), faults);
        faults.refuseIfAny();
        access.requireWriter(heading.locality(), by);
    }

    private void checkVoucher(Heading heading, Voucher voucher) {
        Faults faults = new Faults();
        Spending.check(voucher, heading.year(), today.day(), faults);
        faults.refuseIfAny();
    }

    private Versioned<Spending> step(
            String id, ExpectedVersion expected, Caller by, Function<Spending, Change<Spending>> decision) {
        Versioned<Spending> spending = store.aggregates().get(id);
        access.requireWriter(spending.state().heading().locality(), by);
        expected.mustBe(spending.version());
        return store.aggregates().change(spending, decision.apply(spending.state()), by);
    }
}
