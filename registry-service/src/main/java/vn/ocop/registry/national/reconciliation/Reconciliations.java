package vn.ocop.registry.national.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.ocop.registry.national.NationalRecord;
import vn.ocop.registry.national.NationalRecords;
import vn.ocop.registry.national.reconciliation.Reconciliation.Source;
import vn.ocop.registry.national.sending.ListUnread;
import vn.ocop.registry.national.sending.TheirProducts;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Compares what the national register holds with what it should hold today. */
class Reconciliations {
    private static final Logger log = LoggerFactory.getLogger(Reconciliations.class);
    /** Time to store what was found, beside that of the reading. */
    private static final Duration STORING = Duration.ofMinutes(5);

    private final NationalRecords records;
    private final Optional<TheirProducts> theirs;
    private final ReconciliationStore store;
    private final Duration longest;
    private final Clock clock;
    private final Executor aside;

    /**
     * @param reading how long the list of the other side may take
     * @param aside carries out what nobody waits for
     */
    Reconciliations(
            NationalRecords records,
            Optional<TheirProducts> theirs,
            ReconciliationStore store,
            Duration reading,
            Clock clock,
            Executor aside) {
        this.records = records;
        this.theirs = theirs;
        this.store = store;
        this.longest = reading.plus(STORING);
        this.clock = clock;
        this.aside = aside;
    }

    /**
     * Begins to read the list of the other side and to compare it.
     *
     * @throws Refusal if no endpoint is configured
     */
    Reconciliation withEndpoint(String id, Caller by) {
        TheirProducts endpoint = theirs.orElseThrow(() -> Refusal.conflict("national-register-not-configured"));
        Reconciliation begun = store.keep(begun(id, Source.ENDPOINT, by));
        aside.execute(() -> read(begun, endpoint));
        return begun;
    }

    Reconciliation withFile(String id, List<Held> there, Caller by) {
        return compared(begun(id, Source.FILE, by), there);
    }

    /** @throws Refusal of kind NOT_FOUND */
    Reconciliation get(String id) {
        return asOfNow(store.get(id));
    }

    /** All, the latest first. */
    Page<Reconciliation> page(PageRequest request) {
        return store.page(request).map(this::asOfNow);
    }

    private void read(Reconciliation begun, TheirProducts endpoint) {
        try {
            List<Held> there = new ArrayList<>();
            for (JsonNode product : endpoint.read()) {
                there.add(Held.of(there.size() + 1L, product));
            }
            compared(begun, there);
        } catch (ListUnread unread) {
            store.keep(begun.failed(unread.getMessage()));
        } catch (RuntimeException failure) {
            log.warn("Reconciliation {} failed", begun.id(), failure);
            store.keep(begun.failed(failure.getClass().getSimpleName()));
        }
    }

    private Reconciliation compared(Reconciliation begun, List<Held> there) {
        List<NationalRecord> here = records.all(begun.day()).toList();
        List<Held> named = there.stream().filter(Held::isNamed).toList();
        Comparison.Result result = Comparison.of(here, named);
        Reconciliation.Counts counts = new Reconciliation.Counts(
                here.size(),
                there.size(),
                there.size() - named.size(),
                result.agreed(),
                result.different(),
                result.count(Difference.Kind.ONLY_HERE),
                result.count(Difference.Kind.ONLY_THERE),
                result.count(Difference.Kind.TWICE_THERE));
        return store.keep(begun.done(counts), result.differences());
    }

    private Reconciliation begun(String id, Source source, Caller by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Reconciliation.begun(id, Vietnam.dayOf(now), now, by.subject(), source);
    }

    private Reconciliation asOfNow(Reconciliation one) {
        return one.asOf(clock.instant(), longest);
    }
}
