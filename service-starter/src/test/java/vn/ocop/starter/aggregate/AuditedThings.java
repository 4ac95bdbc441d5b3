package vn.ocop.starter.aggregate;

import static com.mongodb.client.model.Filters.exists;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bson.BsonDocument;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.audit.AuditChain;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Leases;
import vn.ocop.starter.security.Caller;
import vn.ocop.testing.CommonSubset;
import vn.ocop.testing.Servers;

/** An instance of a service with one kind of aggregates, on a database that can be tampered with. */
public final class AuditedThings implements AutoCloseable {
    private static final ServiceProperties.Outbox OUTBOX = new ServiceProperties.Outbox(
            Duration.ofMillis(100), Duration.ofMillis(50), Duration.ofSeconds(2), 50, Duration.ofSeconds(10));
    private static final AggregateType<Thing> TYPE =
            new AggregateType<>("thing", Thing.class, "things", null, (_, _) -> new BsonDocument(), List.of());

    private final MongoClient client;
    private final MongoDatabase database;
    private final AuditChain chain;
    private final AggregateStores stores;
    private final AggregateStore<Thing> things;

    private AuditedThings(String name) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(
                        new com.mongodb.ConnectionString(Servers.shared().mongoUri()))
                .addCommandListener(CommonSubset.listener())
                .build());
        database = client.getDatabase(name);
        chain = new AuditChain(collections(), "/things");
        stores = new AggregateStores(
                collections(),
                null,
                "/things",
                null,
                new JsonMapper(),
                Clock.systemUTC(),
                OUTBOX,
                new Leases(collection("leases"), Clock.systemUTC()),
                new SimpleMeterRegistry(),
                chain,
                ObservationRegistry.NOOP);
        things = stores.within(TYPE, _ -> {});
        stores.start();
    }

    /** What an aggregate says. */
    public record Thing(String says) {}

    record ThingSaid(String says) {}

    /** On a database of its own. */
    public static AuditedThings fresh() {
        return on(Servers.freshDatabase("audit"));
    }

    /** Another instance on the same database. */
    public static AuditedThings on(String database) {
        return new AuditedThings(database);
    }

    public String database() {
        return database.getName();
    }

    public AuditChain chain() {
        return chain;
    }

    public Collections collections() {
        return new Collections(database);
    }

    public MongoCollection<BsonDocument> collection(String name) {
        return database.getCollection(name, BsonDocument.class);
    }

    /** An aggregate of so many versions. */
    public AuditedThings told(String id, int versions) {
        Versioned<Thing> thing =
                things.aggregates().create(id, Change.to(new Thing("1"), new ThingSaid("1")), Caller.system("ann"));
        for (int version = 2; version <= versions; version++) {
            String says = Integer.toString(version);
            thing = things.aggregates()
                    .change(
                            thing,
                            Change.to(new Thing(says), new ThingSaid(says)).because("said " + says),
                            Caller.system("ben"));
        }
        return this;
    }

    /** Waits until nothing is on its way any more. */
    public AuditedThings settled() {
        await().until(() -> collection("things").countDocuments(exists("pendingSince")) == 0);
        return this;
    }

    /** As a crash between the history and the chain leaves it. */
    public void onlyInTheHistory(String id, int versions) {
        stores.stop();
        told(id, versions);
        BsonDocument stored = collection("things")
                .find(com.mongodb.client.model.Filters.eq(id))
                .first();
        stored.getArray("outbox").forEach(event -> {
            BsonDocument entry = new BsonDocument(
                            "_id",
                            new org.bson.BsonString(PendingEvent.eventId(
                                    id, event.asDocument().getInt64("version").getValue())))
                    .append("aggregate", new org.bson.BsonString(id));
            entry.putAll(event.asDocument());
            collection("things_history").insertOne(entry);
        });
    }

    public void start() {
        stores.start();
    }

    @Override
    public void close() {
        stores.stop();
        client.close();
    }
}
