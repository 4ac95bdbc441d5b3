package vn.ocop.registry.finding;

import com.mongodb.client.MongoIterable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Facets;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The work queue of findings: what imports file in it, what officers decide, and how it is searched. */
@Component
public class Findings {
    private static final Facets FACETS = new Facets(List.of("status", "code", "certainty", "locality"));
    private static final int TRIES = 5;
    private final FindingStore store;
    private final FindingAccess access;

    Findings(FindingStore store, FindingAccess access) {
        this.store = store;
        this.access = access;
    }

    /**
     * Files what an import sees in some rows or groups of records, and closes what it no longer sees there.
     *
     * @param scopes all rows and groups that were looked at, also those without findings
     */
    public FindingCounts file(Collection<String> scopes, List<Sighting> seen, String importId) {
        for (int tries = 1; ; tries++) {
            Reconciliation changes = reconcile(scopes, seen, importId);
            if (store.apply(changes)) {
                return changes.counts();
            }
            if (tries == TRIES) {
                throw Refusal.of(Refusal.Kind.UNAVAILABLE, "store-away");
            }
        }
    }

    /** What {@link #file} would do. */
    public FindingCounts foresee(Collection<String> scopes, List<Sighting> seen, String importId) {
        return reconcile(scopes, seen, importId).counts();
    }

    /** @throws Refusal of kind NOT_FOUND, or FORBIDDEN to a commune that is not in charge */
    Versioned<FiledFinding> get(String id, Caller by) {
        Versioned<FiledFinding> filed = store.get(id);
        access.requireSight(by, filed.state());
        return filed;
    }

    Page<Versioned<FiledFinding>> page(Criteria query, PageRequest request) {
        return store.page(query.filter(), request, query.mark());
    }

    MongoIterable<Versioned<FiledFinding>> stream(Criteria query) {
        return store.stream(query.filter());
    }

    Map<String, SortedMap<String, Long>> facets(Criteria query) {
        return FACETS.of(store.collection(), query);
    }

    Versioned<FiledFinding> resolve(String id, String reason, ExpectedVersion expected, Caller by) {
        return decide(id, reason, expected, by, (filed, closing) -> filed.resolved(closing, by.agency()));
    }

    Versioned<FiledFinding> accept(String id, String reason, ExpectedVersion expected, Caller by) {
        return decide(id, reason, expected, by, (filed, closing) -> filed.accepted(closing, by.agency()));
    }

    Versioned<FiledFinding> reopen(String id, String reason, ExpectedVersion expected, Caller by) {
        return decide(id, reason, expected, by, (filed, closing) -> filed.reopened(closing, by.agency()));
    }

    private Versioned<FiledFinding> decide(
            String id,
            String reason,
            ExpectedVersion expected,
            Caller by,
            BiFunction<FiledFinding, Closing, FiledFinding> decision) {
        Versioned<FiledFinding> filed = store.get(id);
        access.requireCharge(by, filed.state());
        expected.mustBe(filed.version());
        try {
            Closing closing = new Closing(by.subject(), store.now(), reason);
            return store.change(filed, decision.apply(filed.state(), closing));
        } catch (FindingRefused refused) {
            throw switch (refused.rule()) {
                case REASON_MISSING -> Refusal.invalid("reason", "required");
                case NOT_OPEN -> Refusal.conflict("finding-not-open");
                case NOT_CLOSED -> Refusal.conflict("finding-not-closed");
            };
        }
    }

    private Reconciliation reconcile(Collection<String> scopes, List<Sighting> seen, String importId) {
        return Reconciliation.of(store.within(scopes), seen, store.now(), importId);
    }
}
