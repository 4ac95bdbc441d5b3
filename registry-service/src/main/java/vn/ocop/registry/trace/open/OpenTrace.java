package vn.ocop.registry.trace.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.trace.lot.Entry;
import vn.ocop.registry.trace.lot.Head;
import vn.ocop.registry.trace.lot.Lot;
import vn.ocop.registry.trace.lot.LotOrigin;
import vn.ocop.registry.trace.lot.TraceEvent;
import vn.ocop.registry.trace.lot.TraceEvent.Input;
import vn.ocop.registry.trace.lot.TraceEvent.TestResult;
import vn.ocop.registry.trace.lot.TraceStep;
import vn.ocop.starter.aggregate.Versioned;

/**
 * The trace of a lot as everybody may know it.
 *
 * @param recall told first; null if the lot was never called back
 * @param intact whether the chain is as it was recorded; false says that somebody has changed the record,
 *     and then no step is told
 * @param id of the lot
 * @param link GS1 Digital Link, or the lot's own URN where there is no trade item number
 * @param steps what happened, in the order of its time; what was corrected is left out
 * @param head where the chain ends, so that who keeps it can tell later whether it was changed
 */
public record OpenTrace(
        OpenRecall recall,
        boolean intact,
        String id,
        String link,
        String productId,
        String product,
        String maker,
        String gtin,
        String code,
        LocalDate madeOn,
        LocalDate bestBefore,
        List<Step> steps,
        Head head) {

    /**
     * Something that happened. Not told: who recorded it, who bought how much, and free texts, which may name people.
     *
     * @param where official name of the administrative unit, null if not told
     */
    public record Step(
            Instant at, String offset, TraceStep step, String where, List<Source> from, List<TestResult> tests) {}

    /**
     * What went in.
     *
     * @param code official code of the area, or code of the lot; null if the area has none
     * @param product what the lot is a lot of, null for an area
     * @param lot id of the lot, null for an area
     */
    public record Source(String code, String product, String lot) {
        static Source of(Input input) {
            return new Source(input.code(), input.lot() == null ? null : input.name(), input.lot());
        }
    }

    static OpenTrace of(Versioned<Lot> stored, Product product, boolean intact, UnaryOperator<String> unitName) {
        Lot lot = stored.state();
        LotOrigin origin = lot.origin();
        return new OpenTrace(
                OpenRecall.of(stored, product),
                intact,
                stored.id(),
                DigitalLink.of(stored.id(), origin),
                origin.productId(),
                product.details().name(),
                product.owner().name(),
                origin.gtin(),
                origin.code(),
                origin.madeOn(),
                origin.bestBefore(),
                (intact ? lot.standing() : List.<Entry>of())
                        .stream()
                                .map(Entry::event)
                                .sorted(Comparator.comparing(TraceEvent::at))
                                .map(event -> step(event, unitName))
                                .toList(),
                lot.head());
    }

    private static Step step(TraceEvent event, UnaryOperator<String> unitName) {
        return new Step(
                event.at(),
                event.offset(),
                event.step(),
                event.unit() == null ? null : unitName.apply(event.unit()),
                event.inputs().stream().map(Source::of).toList(),
                event.tests());
    }
}
