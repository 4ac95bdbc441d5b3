package vn.ocop.registry.trace.lot;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A lot as those see it who may see everything of it.
 *
 * @param events the chain, oldest first; null in lists
 */
record LotView(
        String id,
        long version,
        @JsonUnwrapped LotOrigin origin,
        Head head,
        List<Recall> recalls,
        List<EventView> events) {

    /**
     * A link of the chain.
     *
     * @param correctedBy id of the event that corrects this one, null if it stands
     */
    record EventView(
            int seq,
            Instant recordedAt,
            String recordedBy,
            String previous,
            String hash,
            String correctedBy,
            @JsonUnwrapped TraceEvent event) {

        static EventView of(Entry entry, String correctedBy) {
            return new EventView(
                    entry.seq(),
                    entry.recordedAt(),
                    entry.recordedBy(),
                    entry.previous(),
                    entry.hash(),
                    correctedBy,
                    entry.event());
        }
    }

    static LotView listed(Versioned<Lot> lot) {
        return new LotView(
                lot.id(),
                lot.version(),
                lot.state().origin(),
                lot.state().head(),
                lot.state().recalls(),
                null);
    }

    static LotView of(Versioned<Lot> lot) {
        Map<String, String> corrections = new HashMap<>();
        lot.state().entries().forEach(entry -> entry.event()
                .corrected()
                .ifPresent(wrong -> corrections.put(wrong, entry.event().id())));
        return new LotView(
                lot.id(),
                lot.version(),
                lot.state().origin(),
                lot.state().head(),
                lot.state().recalls(),
                lot.state().entries().stream()
                        .map(entry -> EventView.of(
                                entry, corrections.get(entry.event().id())))
                        .toList());
    }
}
