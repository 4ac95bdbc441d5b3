package vn.ocop.starter.aggregate;

import java.util.concurrent.CompletableFuture;

/** Hands an event to the bus, or to the reader within the service. */
@FunctionalInterface
interface Publisher {
    /** Completes once the bus has acknowledged the event, exceptionally if it has not. */
    CompletableFuture<?> publish(String topic, Outgoing event);
}
