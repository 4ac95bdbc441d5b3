package vn.ocop.registry.trace.lot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.time.Vietnam;

/**
 * A lot of a product with the chain of its events.
 *
 * @param head where the chain ends, kept beside it: a chain that was cut or changed does not fit it
 * @param entries the chain, oldest first
 * @param recalls oldest first; only the last may be open
 */
public record Lot(LotOrigin origin, Head head, List<Entry> entries, List<Recall> recalls) {
    /** Most events of a lot; with their longest texts they stay far below the size of a document. */
    public static final int MOST_EVENTS = 300;
    /** Places kept for recalls, so that a full lot can still be recalled. */
    private static final int MOST_RECALLS = 10;

    public Lot {
        entries = List.copyOf(entries);
        recalls = List.copyOf(recalls);
    }

    static Change<Lot> made(String id, LotOrigin origin) {
        Head head = Chain.begun(id, origin);
        return Change.to(new Lot(origin, head, List.of(), List.of()), new LotEvent.LotMade(origin.code(), head.hash()));
    }

    /**
     * The lot with one more event; one that is there already, by its id, changes nothing.
     *
     * @throws Refusal if it breaks a rule
     */
    Lot taking(String id, TraceEvent event, Instant at, String by) {
        return entry(event.id()).isPresent() ? this : with(id, event, at, by);
    }

    /** What changed since an earlier state of it; empty if nothing was taken. */
    Optional<Change<Lot>> since(Lot before) {
        int added = head.count() - before.head.count();
        return added == 0
                ? Optional.empty()
                : Optional.of(Change.to(this, new LotEvent.EventsRecorded(added, head.count(), head.hash())));
    }

    /** @throws Refusal if a recall is open already */
    Change<Lot> recalled(String id, String eventId, Recall recall, String by) {
        if (recall().filter(Recall::isOpen).isPresent()) {
            throw Refusal.conflict("recall-is-open");
        }
        if (recalls.size() == MOST_RECALLS) {
            throw Refusal.conflict("too-many-recalls", MOST_RECALLS);
        }
        List<Recall> all = new ArrayList<>(recalls);
        all.add(recall);
        Lot next = linked(id, ofRecall(eventId, TraceStep.RECALLING, recall.openedAt(), recall.notice()), by, all);
        return Change.to(next, new LotEvent.RecallOpened(next.head.count(), next.head.hash()))
                .because(recall.reason());
    }

    /** @throws Refusal if no recall is open */
    Change<Lot> recallClosed(String id, String eventId, String result, Instant at, String by) {
        Recall open = recall().filter(Recall::isOpen).orElseThrow(() -> Refusal.conflict("no-open-recall"));
        List<Recall> all = new ArrayList<>(recalls);
        all.set(all.size() - 1, open.closed(at, result));
        Lot next = linked(id, ofRecall(eventId, TraceStep.RECALL_CLOSED, at, result), by, all);
        return Change.to(next, new LotEvent.RecallClosed(next.head.count(), next.head.hash()))
                .because(result);
    }

    /** The last recall, open or closed. */
    public Optional<Recall> recall() {
        return recalls.isEmpty() ? Optional.empty() : Optional.of(recalls.getLast());
    }

    /** What happened as it is known now: without what was corrected. */
    public List<Entry> standing() {
        Set<String> corrected = corrected();
        return entries.stream()
                .filter(entry -> entry.event().tellsOfAct())
                .filter(entry -> !corrected.contains(entry.event().id()))
                .toList();
    }

    /** What went out, as it is known now. */
    public List<TraceEvent> shipments() {
        return standing().stream()
                .map(Entry::event)
                .filter(event -> event.step() == TraceStep.SHIPPING)
                .toList();
    }

    /** Ids of lots that went into this one. */
    Set<String> inputLots() {
        return standing().stream()
                .flatMap(entry -> entry.event().inputs().stream())
                .filter(input -> input.lot() != null)
                .map(TraceEvent.Input::lot)
                .collect(Collectors.toSet());
    }

    public Optional<Entry> entry(String eventId) {
        return entries.stream()
                .filter(entry -> entry.event().id().equals(eventId))
                .findFirst();
    }

    private Lot with(String id, TraceEvent event, Instant at, String by) {
        long places = entries.stream()
                .filter(entry -> entry.event().step().isRecorded())
                .count();
        if (places >= MOST_EVENTS) {
            throw Refusal.conflict("lot-full", MOST_EVENTS);
        }
        event.corrected().ifPresent(this::requireCorrectable);
        boolean open = recall().filter(Recall::isOpen).isPresent();
        // Who got it must still be put right while it is recalled.
        if (event.step() == TraceStep.SHIPPING && event.corrects() == null && open) {
            throw Refusal.conflict("lot-recalled", origin.code());
        }
        Lot next = linked(id, event, at, by, recalls);
        next.requireNoMoreOutThanMade();
        return next;
    }

    private void requireCorrectable(String eventId) {
        Entry wrong = entry(eventId).orElseThrow(() -> Refusal.invalid("corrects.event", "unknown"));
        if (!wrong.event().step().isRecorded()) {
            throw Refusal.conflict("recall-stands");
        }
        if (corrected().contains(eventId)) {
            throw Refusal.conflict("corrected-already");
        }
    }

    private void requireNoMoreOutThanMade() {
        BigDecimal out =
                shipments().stream().map(event -> event.quantity().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal back = standing().stream()
                .map(Entry::event)
                .filter(event -> event.step() == TraceStep.RECEIVING && event.quantity() != null)
                .filter(event -> event.disposition() == Disposition.RETURNED)
                .map(event -> event.quantity().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (out.subtract(back).compareTo(origin.quantity().amount()) > 0) {
            throw Refusal.conflict(
                    "more-out-than-made",
                    out.subtract(back).toPlainString(),
                    origin.quantity().amount().toPlainString());
        }
    }

    private Set<String> corrected() {
        return entries.stream()
                .flatMap(entry -> entry.event().corrected().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Lot linked(String id, TraceEvent event, String by, List<Recall> all) {
        return linked(id, event, event.at(), by, all);
    }

    private Lot linked(String id, TraceEvent event, Instant at, String by, List<Recall> all) {
        Entry link = Chain.next(id, head, event, at, by);
        List<Entry> chain = new ArrayList<>(entries);
        chain.add(link);
        return new Lot(origin, new Head(link.seq(), link.hash()), chain, all);
    }

    private static TraceEvent ofRecall(String eventId, TraceStep step, Instant at, String note) {
        ZoneOffset offset = Vietnam.ZONE.getRules().getOffset(at);
        return new TraceEvent(
                eventId, step, at, offset.getId(), step.usual(), null, null, null, null, null, null, note, null);
    }
}
