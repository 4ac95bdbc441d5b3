package vn.ocop.registry.national.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.ocop.registry.national.NationalRecord;
import vn.ocop.registry.national.NationalRecords;
import vn.ocop.registry.national.reconciliation.Reconciliation.Source;
import vn.ocop.registry.national.sending.TheirProducts;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;

/** Compares what the national register holds with what it should hold today. */
@Component
class Reconciliations {
    private final NationalRecords records;
    private final Optional<TheirProducts> theirs;
    private final ReconciliationStore store;
    private final Clock clock;

    Reconciliations(NationalRecords records, Optional<TheirProducts> theirs, ReconciliationStore store, Clock clock) {
        this.records = records;
        this.theirs = theirs;
        this.store = store;
        this.clock = clock;
    }

    /** @throws Refusal if no endpoint is configured, or what it holds can't be read */
    Reconciliation withEndpoint(String id, Caller by) {
        TheirProducts endpoint = theirs.orElseThrow(() -> Refusal.conflict("national-register-not-configured"));
        List<Held> there = new ArrayList<>();
        for (JsonNode product : endpoint.read()) {
            there.add(Held.of(there.size() + 1L, product));
        }
        return with(id, there, Source.ENDPOINT, by);
    }

    Reconciliation withFile(String id, List<Held> there, Caller by) {
        return with(id, there, Source.FILE, by);
    }

    private Reconciliation with(String id, List<Held> there, Source source, Caller by) {
        LocalDate day = Vietnam.today(clock);
        List<NationalRecord> here = records.all(day).toList();
        List<Held> named = there.stream()
                .filter(held -> held.isNamed() || !held.id().isEmpty())
                .toList();
        Comparison.Result result = Comparison.of(here, named);
        Reconciliation head = new Reconciliation(
                id,
                day,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by.subject(),
                source,
                here.size(),
                there.size(),
                there.size() - named.size(),
                result.agreed(),
                result.different(),
                result.count(Difference.Kind.ONLY_HERE),
                result.count(Difference.Kind.ONLY_THERE),
                result.count(Difference.Kind.TWICE_THERE),
                false);
        return store.keep(head, result.differences());
    }
}
