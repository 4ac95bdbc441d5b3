package vn.ocop.starter.aggregate;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import vn.ocop.starter.event.CloudEvent;

/**
 * The trace of a change. Its event keeps where it stood (W3C Trace Context), so whoever publishes it, at once or after a
 * crash, goes on with the trace; and however often it is published, it goes out with the same header.
 */
final class ChangeTraces {
    private final ObservationRegistry observations;

    ChangeTraces(ObservationRegistry observations) {
        this.observations = observations;
    }

    /**
     * Writes a change.
     *
     * @param aggregate name of its type
     * @param write gets the {@code traceparent} for the event, null where nothing is traced
     */
    <T> T writing(String aggregate, Function<String, T> write) {
        AtomicReference<String> kept = new AtomicReference<>();
        return Observation.createNotStarted("aggregate.write", () -> toBeKept(kept), observations)
                .contextualName("write " + aggregate)
                .lowCardinalityKeyValue("aggregate", aggregate)
                .observe(() -> write.apply(kept.get()));
    }

    /** Hands the events of an outbox to the bus. */
    Publisher publishing(Publisher publisher) {
        return following(publisher, "publish", Kind.CLIENT);
    }

    /** Hands the events of an outbox to the reader within the service. */
    Publisher reacting(Publisher publisher) {
        return following(publisher, "react to", Kind.CONSUMER);
    }

    private Publisher following(Publisher publisher, String verb, Kind kind) {
        return (to, outgoing) -> {
            Observation observation = Observation.createNotStarted(
                            "outbox.send", () -> ofChange(outgoing.event(), kind), observations)
                    .contextualName(verb + " " + to)
                    .lowCardinalityKeyValue("destination", to)
                    .lowCardinalityKeyValue("event.type", outgoing.event().type())
                    .highCardinalityKeyValue("event.id", outgoing.eventId())
                    .start();
            try (Observation.Scope _ = observation.openScope()) {
                return publisher.publish(to, outgoing).whenComplete((_, failure) -> {
                    if (failure != null) {
                        observation.error(failure);
                    }
                    observation.stop();
                });
            }
        };
    }

    private static SenderContext<AtomicReference<String>> toBeKept(AtomicReference<String> kept) {
        SenderContext<AtomicReference<String>> context = new SenderContext<>(
                (carrier, name, value) -> {
                    if (CloudEvent.TRACE_PARENT.equals(name)) {
                        carrier.set(value);
                    }
                },
                Kind.PRODUCER);
        context.setCarrier(kept);
        return context;
    }

    private static ReceiverContext<PendingEvent> ofChange(PendingEvent event, Kind kind) {
        ReceiverContext<PendingEvent> context = new ReceiverContext<>(
                (carrier, name) -> CloudEvent.TRACE_PARENT.equals(name) ? carrier.traceparent() : null, kind);
        context.setCarrier(event);
        return context;
    }
}
