package vn.ocop.registry.trace.lot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.ocop.registry.trace.area.GrowingArea;
import vn.ocop.registry.trace.lot.LotForms.Happening;
import vn.ocop.registry.trace.lot.TraceEvent.Correction;
import vn.ocop.registry.trace.lot.TraceEvent.Input;
import vn.ocop.registry.trace.lot.TraceEvent.TestResult;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.time.Vietnam;

/** What must hold for an event that somebody records; all faults are told at once. */
final class EventRules {
    static final int MOST_PARTS = 20;
    private static final int LONGEST_PAPER = 100;
    private final Instant now;
    private final Predicate<String> isUnit;

    /** @param isUnit whether there is an administrative unit with that id */
    EventRules(Instant now, Predicate<String> isUnit) {
        this.now = now;
        this.isUnit = isUnit;
    }

    /** The event as it is recorded for the lot; to be used only if no fault was found. */
    TraceEvent event(String id, Happening form, String lotId, Lot lot, Sources sources, Faults faults) {
        if (isDenial(form)) {
            return denial(id, form, lot, faults);
        }
        OffsetDateTime at = moment(form.at(), faults);
        step(form, lot, faults);
        texts(form, faults);
        faults.require(form.unit() == null || isUnit.test(form.unit()), "unit", "unknown");
        tests(form, faults);
        correction(form.corrects(), faults);
        List<Input> inputs = inputs(form, lotId, lot, at, sources, faults);
        if (!faults.isEmpty() || at == null) {
            return null;
        }
        return new TraceEvent(
                id,
                form.step(),
                at.toInstant(),
                offset(at),
                form.disposition() == null ? form.step().usual() : form.disposition(),
                form.place(),
                form.unit(),
                inputs,
                form.quantity(),
                form.tests(),
                form.recipient(),
                form.note(),
                form.corrects());
    }

    private static boolean isDenial(Happening form) {
        return form.corrects() != null && form.corrects().kind() == Correction.Reason.DID_NOT_OCCUR;
    }

    private TraceEvent denial(String id, Happening form, Lot lot, Faults faults) {
        correction(form.corrects(), faults);
        new Texts(faults).optional(form.note(), "note", Texts.LINE);
        if (!faults.isEmpty()) {
            return null;
        }
        TraceEvent wrong = lot.entry(form.corrects().event()).map(Entry::event).orElse(null);
        if (wrong == null) {
            faults.require(false, "corrects.event", "unknown");
            return null;
        }
        return new TraceEvent(
                id,
                wrong.step(),
                wrong.at(),
                wrong.offset(),
                wrong.disposition(),
                null,
                null,
                null,
                null,
                null,
                null,
                form.note(),
                form.corrects());
    }

    private OffsetDateTime moment(String text, Faults faults) {
        faults.require(text != null, "at", "required");
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime at = OffsetDateTime.parse(text).truncatedTo(ChronoUnit.MILLIS);
            faults.require(!at.toInstant().isAfter(now), "at", "not-in-the-future");
            faults.require(at.getYear() >= 2000, "at", "out-of-range");
            return at;
        } catch (DateTimeException _) {
            faults.require(false, "at", "moment");
            return null;
        }
    }

    private static void step(Happening form, Lot lot, Faults faults) {
        TraceStep step = form.step();
        faults.require(step != null && step.isRecorded(), "step", step == null ? "required" : "by-recall-only");
        boolean shipping = step == TraceStep.SHIPPING;
        faults.require(!shipping || form.recipient() != null, "recipient", "required");
        faults.require(shipping || form.recipient() == null, "recipient", "only-shipped");
        faults.require(!shipping || form.quantity() != null, "quantity", "required");
        Quantity.check(form.quantity(), "quantity", faults);
        Measure measure = lot.origin().quantity().measure();
        faults.require(
                form.quantity() == null
                        || form.quantity().measure() == null
                        || form.quantity().measure() == measure,
                "quantity.measure",
                "measure-of-lot",
                measure);
        faults.require(form.disposition() != Disposition.RECALLED, "disposition", "by-recall-only");
        boolean needsInputs = step == TraceStep.HARVESTING || step == TraceStep.TRANSFORMING;
        faults.require(!needsInputs || size(form.inputs()) > 0, "inputs", "required");
        faults.require(needsInputs || size(form.inputs()) == 0, "inputs", "only-made-of");
        faults.require(step != TraceStep.INSPECTING || size(form.tests()) > 0, "tests", "required");
    }

    private static void texts(Happening form, Faults faults) {
        Texts texts =
                new Texts(faults).optional(form.place(), "place", Texts.NAME).optional(form.note(), "note", Texts.LINE);
        if (form.recipient() != null) {
            texts.needed(form.recipient(), "recipient", Texts.NAME);
        }
    }

    private void tests(Happening form, Faults faults) {
        faults.require(size(form.tests()) <= MOST_PARTS, "tests", "size", 0, MOST_PARTS);
        if (size(form.tests()) > MOST_PARTS) {
            return;
        }
        LocalDate today = Vietnam.dayOf(now);
        for (int i = 0; i < size(form.tests()); i++) {
            TestResult test = form.tests().get(i);
            String field = "tests[" + i + "].";
            if (test == null) {
                faults.require(false, "tests[" + i + "]", "required");
                continue;
            }
            new Texts(faults)
                    .needed(test.what(), field + "what", Texts.NAME)
                    .optional(test.laboratory(), field + "laboratory", Texts.NAME)
                    .needed(test.paper(), field + "paper", LONGEST_PAPER);
            faults.require(test.on() != null, field + "on", "required");
            faults.require(test.on() == null || !test.on().isAfter(today), field + "on", "not-in-the-future");
        }
    }

    private static void correction(Correction corrects, Faults faults) {
        if (corrects == null) {
            return;
        }
        faults.require(corrects.kind() != null, "corrects.kind", "required");
        new Texts(faults)
                .needed(corrects.event(), "corrects.event", 100)
                .needed(corrects.reason(), "corrects.reason", Texts.LINE);
    }

    private static List<Input> inputs(
            Happening form, String lotId, Lot lot, OffsetDateTime at, Sources sources, Faults faults) {
        faults.require(size(form.inputs()) <= MOST_PARTS, "inputs", "size", 0, MOST_PARTS);
        if (size(form.inputs()) > MOST_PARTS) {
            return List.of();
        }
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < size(form.inputs()); i++) {
            LotForms.Source source = form.inputs().get(i);
            String field = "inputs[" + i + "]";
            if (source == null || (source.area() == null) == (source.lot() == null)) {
                faults.require(false, field, "area-or-lot");
                continue;
            }
            Quantity.check(source.quantity(), field + ".quantity", faults);
            inputs.add(
                    source.area() == null
                            ? ofLot(source, field + ".lot", lotId, sources, faults)
                            : ofArea(source, field + ".area", lot, at, sources, faults));
        }
        return inputs;
    }

    private static Input ofArea(
            LotForms.Source source, String field, Lot lot, OffsetDateTime at, Sources sources, Faults faults) {
        GrowingArea area = sources.areas().get(source.area());
        if (area == null) {
            faults.require(false, field, "unknown");
            return null;
        }
        faults.require(area.entityId().equals(lot.origin().entityId()), field, "area-of-other-entity");
        faults.require(at == null || area.isValidOn(Vietnam.dayOf(at.toInstant())), field, "area-not-valid");
        return new Input(source.area(), null, area.code(), area.name(), source.quantity());
    }

    private static Input ofLot(LotForms.Source source, String field, String lotId, Sources sources, Faults faults) {
        Sources.Named named = sources.lots().get(source.lot());
        if (named == null) {
            faults.require(false, field, "unknown");
            return null;
        }
        faults.require(!source.lot().equals(lotId), field, "lot-of-itself");
        faults.require(named.lot().recall().filter(Recall::isOpen).isEmpty(), field, "lot-is-recalled");
        return new Input(null, source.lot(), named.lot().origin().code(), named.product(), source.quantity());
    }

    private static String offset(OffsetDateTime at) {
        return at.getOffset().getTotalSeconds() == 0 ? "+00:00" : at.getOffset().getId();
    }

    private static int size(List<?> list) {
        return list == null ? 0 : list.size();
    }
}
