package vn.ocop.starter.aggregate;

import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.audit.AuditChain;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Topics;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Leases;
import vn.ocop.starter.mongo.Records;

/** Makes the stores of a service's aggregates, each with its outbox, relay and history. */
public final class AggregateStores implements SmartLifecycle {
    private final Collections collections;
    private final Publisher bus;
    private final String source;
    private final Topics topics;
    private final JsonMapper json;
    private final Clock clock;
    private final ServiceProperties.Outbox settings;
    private final Leases leases;
    private final OutboxMeters meters;
    private final AuditChain chain;
    private final ChangeTraces traces;
    private final List<Relay> relays = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    AggregateStores(
            Collections collections,
            Publisher bus,
            String source,
            Topics topics,
            JsonMapper json,
            Clock clock,
            ServiceProperties.Outbox settings,
            Leases leases,
            MeterRegistry meters,
            AuditChain chain,
            ObservationRegistry observations) {
        this.collections = collections;
        this.bus = bus;
        this.source = source;
        this.topics = topics;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.leases = leases;
        this.meters = new OutboxMeters(meters, clock);
        this.chain = chain;
        this.traces = new ChangeTraces(observations);
    }

    /** The store of aggregates of this type; to be asked for once, by the bean that owns the type. */
    public <S> AggregateStore<S> of(AggregateType<S> type) {
        String topic = topics.name(type.topic());
        topics.need(topic);
        return store(type, topic, traces.publishing(bus));
    }

    /**
     * The store of aggregates whose events stay within the service.
     *
     * @param reaction what else must follow from a change. It gets every event at least once, those of one aggregate in
     *     order, also after a crash and with the bus away; one that throws gets the event again
     */
    public <S> AggregateStore<S> within(AggregateType<S> type, Consumer<IncomingEvent> reaction) {
        return store(type, type.collection(), traces.reacting(new ReactionWithin(reaction, source, json)));
    }

    private <S> AggregateStore<S> store(AggregateType<S> type, String topic, Publisher publisher) {
        List<Index> indexes = new ArrayList<>(type.indexes());
        indexes.add(Index.sparse("pendingSince"));
        MongoCollection<BsonDocument> collection = collections.with(type.collection(), indexes);
        MongoCollection<BsonDocument> entries =
                collections.with(type.collection() + "_history", Index.on("aggregate", "version"));
        History history = new History(type.name(), entries, collection, chain);
        Publisher timed = meters.timed(type.collection(), publisher);
        Outbox outbox = new Outbox(topic, collection, history, timed, settings.sendTimeout());
        Relay relay = new Relay(outbox, leases, settings, clock);
        meters.watch(outbox);
        relays.add(relay);
        if (running) {
            relay.start();
        }
        Records<S> states = new Records<>(type.state(), collection.getCodecRegistry());
        return new AggregateStore<>(
                new Aggregates<>(type, collection, states, json, clock, relay::wake, traces), history);
    }

    /** One for each store. */
    List<Relay> relays() {
        return List.copyOf(relays);
    }

    @Override
    public void start() {
        running = true;
        relays.forEach(Relay::start);
    }

    @Override
    public void stop() {
        running = false;
        relays.forEach(Relay::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server and the consumers, so that what they acknowledged last is relayed too. */
    @Override
    public int getPhase() {
        return 0;
    }
}
