package vn.ocop.registry.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.starter.aggregate.Versioned;

/**
 * What changes in the work queue when an import has looked at some rows or groups again. Done twice it gives the same counts,
 * because a finding remembers the import that opened or closed it.
 *
 * @param created findings nobody had seen
 * @param changed stored findings with their next state, only those that differ
 */
record Reconciliation(
        List<FiledFinding> created, Map<Versioned<FiledFinding>, FiledFinding> changed, FindingCounts counts) {

    /**
     * @param stored all findings filed under the scopes looked at
     * @param seen all that was seen there now
     */
    static Reconciliation of(List<Versioned<FiledFinding>> stored, List<Sighting> seen, Instant at, String importId) {
        Map<String, Versioned<FiledFinding>> left = new LinkedHashMap<>();
        stored.forEach(filed -> left.put(filed.id(), filed));
        List<FiledFinding> next = new ArrayList<>();
        List<FiledFinding> created = new ArrayList<>();
        Map<Versioned<FiledFinding>, FiledFinding> changed = new LinkedHashMap<>();
        for (Sighting sighting : distinct(seen)) {
            Optional<Versioned<FiledFinding>> filed = match(left, sighting);
            FiledFinding state = filed.map(known -> known.state().seen(sighting, at, importId))
                    .orElseGet(() -> FiledFinding.opened(sighting, importId));
            next.add(state);
            if (filed.isEmpty()) {
                created.add(state);
            } else if (!filed.get().state().equals(state)) {
                changed.put(filed.get(), state);
            }
        }
        long closed = 0;
        for (Versioned<FiledFinding> gone : left.values()) {
            FiledFinding state = gone.state().gone(at, importId);
            if (!state.equals(gone.state())) {
                changed.put(gone, state);
            }
            closed += importId.equals(state.closedIn()) ? 1 : 0;
        }
        long opened =
                next.stream().filter(state -> state.openedIn().equals(importId)).count();
        return new Reconciliation(created, changed, new FindingCounts(next.size(), opened, closed));
    }

    /** Takes the stored finding that is seen again: by its id, else the same said of the same text further up or down. */
    private static Optional<Versioned<FiledFinding>> match(
            Map<String, Versioned<FiledFinding>> left, Sighting sighting) {
        Versioned<FiledFinding> same = left.remove(sighting.finding().id());
        if (same != null) {
            return Optional.of(same);
        }
        Optional<Versioned<FiledFinding>> moved = left.values().stream()
                .filter(filed -> isSame(filed.state(), sighting))
                .findFirst();
        moved.ifPresent(filed -> left.remove(filed.id()));
        return moved;
    }

    private static boolean isSame(FiledFinding filed, Sighting sighting) {
        Finding before = filed.finding();
        Finding now = sighting.finding();
        return filed.scope().equals(sighting.scope())
                && before.code() == now.code()
                && before.field() == now.field()
                && before.raw().equals(now.raw());
    }

    private static List<Sighting> distinct(List<Sighting> seen) {
        Map<String, Sighting> byId = new LinkedHashMap<>();
        seen.forEach(sighting -> byId.putIfAbsent(sighting.finding().id(), sighting));
        return List.copyOf(byId.values());
    }
}
