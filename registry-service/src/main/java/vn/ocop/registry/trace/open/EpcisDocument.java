package vn.ocop.registry.trace.open;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.ocop.registry.trace.lot.Entry;
import vn.ocop.registry.trace.lot.Lot;
import vn.ocop.registry.trace.lot.TraceEvent;
import vn.ocop.registry.trace.lot.TraceStep;
import vn.ocop.starter.aggregate.Versioned;

/**
 * The events of a lot as an EPCIS 2.0 document in JSON-LD, masked as the public trace is. Every event is there, the wrong
 * ones with their error declaration.
 *
 * @param context of EPCIS 2.0
 * @param created when the lot's record was last changed
 */
record EpcisDocument(
        @JsonProperty("@context") List<String> context,
        String type,
        String schemaVersion,
        @JsonProperty("creationDate") Instant created,
        Body epcisBody) {
    private static final String CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

    /** What a document holds. */
    record Body(List<Event> eventList) {}

    /** What all kinds of events have, and what only their kind has. */
    record Event(
            String type,
            String eventID,
            Instant eventTime,
            String eventTimeZoneOffset,
            Instant recordTime,
            ErrorDeclaration errorDeclaration,
            @JsonUnwrapped Subject subject,
            String bizStep,
            String disposition,
            Place readPoint,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Source> sourceList) {}

    /** What an event is about: an object that is observed, or one that is made of others. */
    record Subject(
            String action,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Amount> quantityList,
            String transformationID,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Amount> inputQuantityList,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Amount> outputQuantityList) {}

    /** An amount of a class of objects; without quantity for an unknown or masked one. */
    record Amount(String epcClass, BigDecimal quantity, String uom) {}

    /** A place by its URI. */
    record Place(String id) {}

    /** Where it came from. */
    record Source(String type, String source) {}

    /** That an event was wrong. */
    record ErrorDeclaration(Instant declarationTime, String reason, List<String> correctiveEventIDs) {}

    static EpcisDocument of(Versioned<Lot> stored) {
        Lot lot = stored.state();
        Map<String, Entry> corrections = new HashMap<>();
        lot.entries().forEach(entry -> entry.event().corrected().ifPresent(wrong -> corrections.put(wrong, entry)));
        String link = DigitalLink.of(stored.id(), lot.origin());
        List<Event> events = lot.entries().stream()
                .filter(entry -> entry.event().corrects() == null || !isDenial(entry.event()))
                .map(entry ->
                        event(stored, entry, link, corrections.get(entry.event().id())))
                .toList();
        return new EpcisDocument(List.of(CONTEXT), "EPCISDocument", "2.0", stored.changedAt(), new Body(events));
    }

    private static Event event(Versioned<Lot> lot, Entry entry, String link, Entry correction) {
        TraceEvent event = entry.event();
        boolean making = event.step() == TraceStep.TRANSFORMING;
        return new Event(
                making ? "TransformationEvent" : "ObjectEvent",
                "urn:uuid:" + event.id(),
                event.at(),
                event.offset(),
                entry.recordedAt(),
                correction == null ? null : declaration(correction),
                making ? making(lot, event, link) : observed(link),
                event.step().epcis(),
                event.disposition().epcis(),
                event.unit() == null ? null : new Place("urn:ocop:unit:" + event.unit()),
                event.inputs().stream()
                        .filter(input -> input.area() != null)
                        .map(input -> new Source("location", "urn:uuid:" + input.area()))
                        .toList());
    }

    private static Subject observed(String link) {
        return new Subject("OBSERVE", List.of(new Amount(link, null, null)), null, null, null);
    }

    private static Subject making(Versioned<Lot> lot, TraceEvent event, String link) {
        List<Amount> inputs = event.inputs().stream()
                .filter(input -> input.lot() != null)
                .map(input -> new Amount("urn:uuid:" + input.lot(), null, null))
                .toList();
        var made = lot.state().origin().quantity();
        return new Subject(
                null,
                null,
                "urn:uuid:" + lot.id(),
                inputs,
                List.of(new Amount(link, made.amount(), made.measure().name())));
    }

    private static ErrorDeclaration declaration(Entry correction) {
        TraceEvent event = correction.event();
        return new ErrorDeclaration(
                correction.recordedAt(),
                event.corrects().kind().name().toLowerCase(Locale.ROOT),
                isDenial(event) ? null : List.of("urn:uuid:" + event.id()));
    }

    private static boolean isDenial(TraceEvent event) {
        return event.corrects().kind() == TraceEvent.Correction.Reason.DID_NOT_OCCUR;
    }
}
