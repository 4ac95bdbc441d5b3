package vn.ocop.starter.aggregate;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.audit.AuditChain;
import vn.ocop.starter.event.Topics;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Leases;

/**
 * A store of aggregates with outbox, relay and history, put together as in a service, but whose relay has no thread of its
 * own: a test says when it goes and so decides what comes between two of its steps.
 */
public final class SteppedStore<S> {
    private final AggregateStore<S> store;
    private final Relay relay;

    public SteppedStore(
            AggregateType<S> type,
            Collections collections,
            KafkaOperations<Object, Object> kafka,
            Clock clock,
            ServiceProperties.Outbox settings) {
        JsonMapper json = new JsonMapper();
        AggregateStores stores = new AggregateStores(
                collections,
                new KafkaPublisher(kafka, "/stepped", "urn:schema:"),
                "/stepped",
                new Topics(null, new ServiceProperties.Topics("", 3, (short) -1)),
                json,
                clock,
                settings,
                new Leases(collections.with("leases"), clock),
                new SimpleMeterRegistry(),
                new AuditChain(collections, "/stepped"),
                ObservationRegistry.NOOP);
        store = stores.of(type);
        relay = stores.relays().getFirst();
    }

    public AggregateStore<S> store() {
        return store;
    }

    /** Relays what the writes of this instance have woken, if there is any. */
    public void relayWoken() throws InterruptedException {
        relay.relayWoken(Duration.ZERO);
    }

    /** Relays what others left behind, unless another instance holds the lease. */
    public void sweep() throws InterruptedException {
        relay.sweep();
    }
}
