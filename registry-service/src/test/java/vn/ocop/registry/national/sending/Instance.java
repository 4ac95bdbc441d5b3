package vn.ocop.registry.national.sending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import vn.ocop.registry.national.NationalRecord;
import vn.ocop.registry.national.NationalSettings;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Leases;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.Servers;

/** One instance of the service, as far as it sends to the national register. */
final class Instance implements AutoCloseable {
    static final Duration LONGER_THAN_ANY_PAUSE = Duration.ofHours(2);
    private final MongoClient client = MongoClients.create(Servers.shared().mongoUri());
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Queue queue;
    final LineNotes notes;
    final Line line;
    final Courier courier;

    Instance(String database, NationalSettings settings, MovableClock clock) {
        Collections collections = new Collections(client.getDatabase(database));
        this.queue = new Queue(collections, clock);
        this.notes = new LineNotes(collections);
        this.line = new Line(settings, clock, meters);
        this.courier = new Courier(queue, line, notes, new Leases(collections.with("leases"), clock), settings, meters);
    }

    /** A line with little patience; its pauses are passed by the clock of the test. */
    static NationalSettings to(String endpoint) {
        return settings(endpoint, "", "", "");
    }

    static NationalSettings settings(String endpoint, String tokenUrl, String client, String secret) {
        return new NationalSettings(
                endpoint,
                tokenUrl,
                client,
                secret,
                "",
                Duration.ofSeconds(1),
                Duration.ofMillis(20),
                Duration.ofMinutes(5),
                10,
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                2,
                3,
                Duration.ofMinutes(1),
                Duration.ofSeconds(5),
                20,
                500);
    }

    void wants(NationalRecord... records) {
        queue.want(Stream.of(records).map(Wanted::of).toList());
    }

    /** Sends until nothing is due or the other side is left alone. */
    void sends() {
        while (courier.round()) {
            // The next batch.
        }
    }

    Entry entry(String product) {
        return queue.get(product);
    }

    List<Entry.State> states(String... products) {
        return Stream.of(products).map(product -> entry(product).state()).toList();
    }

    @Override
    public void close() {
        line.close();
        client.close();
    }
}
