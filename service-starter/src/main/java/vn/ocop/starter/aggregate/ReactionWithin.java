package vn.ocop.starter.aggregate;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.event.CloudEvent;
import vn.ocop.starter.event.IncomingEvent;

/** Hands events to a reader within the service; what it has taken is acknowledged. */
record ReactionWithin(Consumer<IncomingEvent> reaction, String source, JsonMapper json) implements Publisher {

    @Override
    public CompletableFuture<?> publish(String collection, Outgoing outgoing) {
        PendingEvent event = outgoing.event();
        CloudEvent attributes = new CloudEvent(
                outgoing.eventId(), source, event.type(), outgoing.aggregateId(), event.at(), null, event.version());
        try {
            reaction.accept(IncomingEvent.within(attributes, event.data(), json));
            return CompletableFuture.completedFuture(null);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
