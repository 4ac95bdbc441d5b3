package vn.ocop.registry.trace.lot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ocop.registry.trace.area.Areas;
import vn.ocop.registry.trace.area.GrowingArea;
import vn.ocop.registry.trace.lot.EventTable.EventColumn;
import vn.ocop.registry.trace.lot.LotForms.Happening;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.hash.CanonicalJson;
import vn.ocop.starter.problem.Fault;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;

/**
 * Records events of the lots of one product by a list: every good row is taken, every other one is told with its reason. The
 * id of an event is made from what the row says, so a row that was taken before is known again.
 */
@Component
class EventFile {
    /** Most lots of one list. */
    private static final int MOST_LOTS = 100;

    private final Lots lots;
    private final Areas areas;
    private final MessageSource messages;

    EventFile(Lots lots, Areas areas, MessageSource messages) {
        this.lots = lots;
        this.areas = areas;
        this.messages = messages;
    }

    /**
     * What is wrong with a row.
     *
     * @param field column, null if the row as a whole is meant
     */
    record Finding(long row, String field, String rule, String message) {}

    /**
     * What became of a list.
     *
     * @param taken rows that were recorded, or would be
     * @param known rows that were recorded before
     */
    record Result(int rows, int taken, int known, List<Finding> findings) {}

    /** What the codes of the file mean. */
    private record Meaning(Sources sources, Map<String, String> areas, Map<String, String> inputs) {}

    /** What identifies a row. */
    private record Identity(String lot, Happening happening) {}

    /** One list on its way, with what was found so far. */
    private static final class Progress {
        private final List<Finding> findings = new ArrayList<>();
        private int taken;
        private int known;

        void add(Progress other) {
            findings.addAll(other.findings);
            taken += other.taken;
            known += other.known;
        }
    }

    /** @throws Refusal if the caller may not act for the product, or the list speaks of too many lots */
    Result record(String productId, List<EventRow> rows, boolean dryRun, Caller by, Locale locale) {
        String entityId = lots.writable(productId, by).state().owner().id();
        Map<String, List<EventRow>> byLot = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.cells().getOrDefault(EventColumn.LOT, ""), LinkedHashMap::new, Collectors.toList()));
        if (byLot.size() > MOST_LOTS) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "too-large");
        }
        Map<String, String> ids = lots.list(LotKeys.ofProduct(productId, byLot.keySet()), MOST_LOTS).stream()
                .collect(Collectors.toMap(lot -> lot.state().origin().code(), Versioned::id));
        Meaning meaning = meaning(entityId, rows);
        Progress all = new Progress();
        byLot.forEach((code, ofLot) -> {
            if (ids.containsKey(code)) {
                all.add(ofLot(ids.get(code), ofLot, meaning, dryRun, by, locale));
            } else {
                ofLot.forEach(row -> all.findings.add(told(row, "lot", "unknown", List.of(), locale)));
            }
        });
        return new Result(rows.size(), all.taken, all.known, all.findings);
    }

    /** All rows of a lot are one write. */
    private Progress ofLot(
            String lotId, List<EventRow> rows, Meaning meaning, boolean dryRun, Caller by, Locale locale) {
        return Deciding.untilNotOvertaken(() -> {
            Versioned<Lot> lot = lots.get(lotId);
            Progress progress = new Progress();
            Set<String> seen = new HashSet<>();
            Lot next = lot.state();
            for (EventRow row : rows) {
                next = taking(lotId, next, lot.state(), row, meaning, seen, progress, by, locale);
            }
            if (!dryRun) {
                next.since(lot.state()).ifPresent(change -> lots.all().change(lot, change, by));
            }
            return progress;
        });
    }

    private Lot taking(
            String lotId,
            Lot lot,
            Lot before,
            EventRow row,
            Meaning meaning,
            Set<String> seen,
            Progress progress,
            Caller by,
            Locale locale) {
        Faults faults = new Faults();
        Happening happening =
                row.happening(lot.origin().quantity().measure(), meaning.areas(), meaning.inputs(), faults);
        String id = id(lotId, happening);
        if (faults.isEmpty() && before.entry(id).isPresent()) {
            progress.known++;
            return lot;
        }
        faults.require(seen.add(id), null, "duplicate-row");
        TraceEvent event =
                faults.isEmpty() ? lots.rules().event(id, happening, lotId, lot, meaning.sources(), faults) : null;
        if (!faults.isEmpty()) {
            faults.found().forEach(fault -> progress.findings.add(told(row, fault, locale)));
            return lot;
        }
        try {
            Lot next = lot.taking(lotId, event, lots.now(), by.subject());
            progress.taken++;
            return next;
        } catch (Refusal refused) {
            progress.findings.add(told(row, refused, locale));
            return lot;
        }
    }

    private Meaning meaning(String entityId, List<EventRow> rows) {
        List<Versioned<GrowingArea>> known = areas.ofEntity(entityId, codes(rows, EventColumn.AREA));
        Set<String> inputCodes = codes(rows, EventColumn.INPUT_LOT);
        List<Versioned<Lot>> inputs =
                inputCodes.isEmpty() ? List.of() : lots.list(LotKeys.ofEntity(entityId, inputCodes), MOST_LOTS);
        Map<String, String> inputIds = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Versioned<Lot> lot : inputs) {
            if (inputIds.put(lot.state().origin().code(), lot.id()) != null) {
                twice.add(lot.state().origin().code());
            }
        }
        // A code that two products use does not say which lot is meant.
        inputIds.keySet().removeAll(twice);
        return new Meaning(
                new Sources(
                        known.stream().collect(Collectors.toMap(Versioned::id, Versioned::state)), lots.named(inputs)),
                known.stream().collect(Collectors.toMap(area -> area.state().code(), Versioned::id)),
                inputIds);
    }

    private static Set<String> codes(List<EventRow> rows, EventColumn column) {
        return rows.stream().flatMap(row -> row.codes(column).stream()).collect(Collectors.toSet());
    }

    private static String id(String lotId, Happening happening) {
        return UUID.nameUUIDFromBytes(
                        CanonicalJson.of(new Identity(lotId, happening)).getBytes(UTF_8))
                .toString();
    }

    private Finding told(EventRow row, Fault fault, Locale locale) {
        return told(row, fault.field(), fault.rule(), fault.args(), locale);
    }

    private Finding told(EventRow row, String field, String rule, List<?> args, Locale locale) {
        String message = messages.getMessage("fault." + rule, args.toArray(), rule, locale);
        return new Finding(row.number(), field, rule, message);
    }

    private Finding told(EventRow row, Refusal refused, Locale locale) {
        Object[] args = refused.args().toArray();
        String message = messages.getMessage("problem." + refused.rule() + ".detail", args, refused.rule(), locale);
        return new Finding(row.number(), null, refused.rule(), message);
    }
}
