package vn.ocop.registry.trace.lot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ocop.registry.Roles;
import vn.ocop.registry.trace.lot.Distribution.Delivery;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;

/** Calls lots back and tells who got them. */
@Component
class Recalls {
    /** Most lots of one list; a recall of a raw material that went into more is told in parts. */
    private static final int MOST_LOTS = 500;
    /** Most times that a lot may go into a lot that goes into a lot. */
    private static final int MOST_LEVELS = 5;

    private final Lots lots;
    private final Idempotency ids;

    Recalls(Lots lots, Idempotency ids) {
        this.lots = lots;
        this.ids = ids;
    }

    /** @throws Refusal if one is open already, or a producer would name the recipients */
    Versioned<Lot> open(String lotId, LotForms.Recalling form, ExpectedVersion expected, Caller by) {
        Versioned<Lot> lot = lots.writableLot(lotId, by);
        Faults faults = new Faults();
        new Texts(faults).needed(form.reason(), "reason", Texts.LINE).needed(form.notice(), "notice", Texts.LINE);
        faults.refuseIfAny();
        if (form.namesRecipients() && !by.has(Roles.OFFICE)) {
            throw Refusal.forbidden("recall-names-by-office");
        }
        expected.mustBe(lot.version());
        Recall recall = new Recall(form.reason(), form.notice(), form.namesRecipients(), lots.now(), null, null);
        return lots.all().change(lot, lot.state().recalled(lotId, ids.newId(), recall, by.subject()), by);
    }

    /** @throws Refusal if none is open */
    Versioned<Lot> close(String lotId, LotForms.Result form, ExpectedVersion expected, Caller by) {
        Versioned<Lot> lot = lots.writableLot(lotId, by);
        Faults faults = new Faults();
        new Texts(faults).needed(form.result(), "result", Texts.LINE);
        faults.refuseIfAny();
        expected.mustBe(lot.version());
        Instant now = lots.now();
        return lots.all()
                .change(lot, lot.state().recallClosed(lotId, ids.newId(), form.result(), now, by.subject()), by);
    }

    /** Who got the lot, and the lots that were made of it, level by level. */
    Distribution distribution(String lotId, Caller by) {
        List<Versioned<Lot>> found = new ArrayList<>(List.of(lots.read(lotId, by)));
        Set<String> seen = new HashSet<>(Set.of(lotId));
        List<String> level = List.of(lotId);
        boolean complete = true;
        for (int depth = 0; !level.isEmpty() && complete; depth++) {
            int left = MOST_LOTS - found.size();
            List<Versioned<Lot>> next = lots.list(LotKeys.madeOf(level), left + 1).stream()
                    .filter(lot -> seen.add(lot.id()))
                    .toList();
            complete = next.isEmpty() || (next.size() <= left && depth < MOST_LEVELS);
            found.addAll(next.subList(0, Math.min(left, next.size())));
            level = next.stream().map(Versioned::id).toList();
        }
        Map<String, String> names = lots.productNames(found);
        List<Delivery> deliveries =
                found.stream().flatMap(lot -> deliveries(lot, names)).toList();
        return new Distribution(complete, found.size(), deliveries);
    }

    private static Stream<Delivery> deliveries(Versioned<Lot> lot, Map<String, String> names) {
        LotOrigin origin = lot.state().origin();
        return lot.state().shipments().stream()
                .map(event -> new Delivery(
                        lot.id(),
                        origin.code(),
                        names.get(origin.productId()),
                        event.id(),
                        event.at(),
                        event.recipient(),
                        event.quantity()));
    }
}
