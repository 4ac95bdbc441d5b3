package vn.ocop.registry.trace.lot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.registry.trace.lot.TraceEvent.Correction;

/** The lot TK-2611/1 of the dried shrimp of HTX Tân Phát Lợi, and what happens to it. */
final class ALot {
    static final String ID = "0199d1c5-7a00-7000-8000-0000000000aa";
    static final Instant DAY = Instant.parse("2026-11-21T02:00:00.250Z");
    static final LotOrigin ORIGIN = new LotOrigin(
            "0199d1c5-7a00-7000-8000-000000000003",
            "0199d1c5-7a00-7000-8000-000000000001",
            "08936000000019",
            "TK-2611/1",
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2027, 5, 20),
            kilograms("120.50"));

    private ALot() {}

    static Quantity kilograms(String amount) {
        return new Quantity(new BigDecimal(amount), Measure.KGM);
    }

    static Lot made() {
        return Lot.made(ID, ORIGIN).next();
    }

    static Lot with(Lot lot, TraceEvent... events) {
        Lot next = lot;
        for (TraceEvent event : events) {
            next = next.taking(ID, event, DAY, "producer.tpl");
        }
        return next;
    }

    static TraceEvent harvested(String id) {
        return new TraceEvent(
                id,
                TraceStep.HARVESTING,
                Instant.parse("2026-11-20T00:30:00Z"),
                "+07:00",
                Disposition.IN_PROGRESS,
                "Rạch Gốc",
                null,
                List.of(new TraceEvent.Input("a1", null, "CMU-0012", "Vuông tôm \"Rạch Gốc\"", kilograms("700"))),
                null,
                List.of(new TraceEvent.TestResult(
                        "Salmonella", true, "NAFIQPM 6", "1234/KQ", LocalDate.of(2026, 11, 19))),
                null,
                "Tôm đất, sáng sớm",
                null);
    }

    static TraceEvent packed(String id) {
        return event(id, TraceStep.PACKING, null, null, null);
    }

    static TraceEvent shipped(String id, String amount, String to) {
        return event(id, TraceStep.SHIPPING, kilograms(amount), to, null);
    }

    static TraceEvent event(String id, TraceStep step, Quantity quantity, String to, Correction corrects) {
        return new TraceEvent(
                id, step, DAY, "+07:00", step.usual(), null, null, null, quantity, null, to, null, corrects);
    }
}
