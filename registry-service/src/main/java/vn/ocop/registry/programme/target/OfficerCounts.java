package vn.ocop.registry.programme.target;

import static com.mongodb.client.model.Filters.empty;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** All numbers of officers that the office has entered. */
@Component
class OfficerCounts {
    private final AggregateStore<OfficerCount> store;

    OfficerCounts(AggregateStores stores) {
        this.store = stores.within(OfficerCountKeys.TYPE, _ -> {});
    }

    /** @throws Refusal if something of it is missing or wrong */
    Versioned<OfficerCount> enter(String id, OfficerCount count, Caller by) {
        Faults faults = new Faults();
        count.check(faults);
        faults.refuseIfAny();
        return store.aggregates().create(id, count.entered(), by);
    }

    Page<Versioned<OfficerCount>> page(PageRequest request) {
        return store.aggregates().page(empty(), OfficerCountKeys.ORDER, request, "");
    }

    /** All of them; there are a few a year. */
    Officers all() {
        return new Officers(store.aggregates().stream(empty(), OfficerCountKeys.ORDER)
                .map(Versioned::state)
                .into(new ArrayList<>()));
    }
}
