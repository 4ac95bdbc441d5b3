package vn.ocop.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.embedded.ServerJvm;

class StoreCrashTest {

    private static final int ROUNDS = 3;
    private static final int WRITERS = 4;
    private static final int BATCH = 3;

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Long> versions = new ConcurrentHashMap<>();

    @Test
    void nothing_acknowledged_is_lost_by_a_kill() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(round);
            try (var under = StoreUnderTest.open(folder)) {
                verify(under);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * WRITERS * 20);
    }

    private void writeUntilKilled(int round) throws Exception {
        int port = ServerJvm.freePort();
        try (var server = ServerJvm.start(StoreMain.class, "--data", folder, "--port", port);
                var client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            assertThat(server.firstLine()).isEqualTo("document store at mongodb://127.0.0.1:" + port + " ready");
            collection(client, "events").createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
            // Killed while all write: each has still work when the last of these is acknowledged.
            var enough = new CountDownLatch(WRITERS * 40);
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> Thread.ofPlatform().start(() -> write(client, round, writer, enough)))
                    .toList();
            enough.await();
            server.kill();
            for (var writer : writers) {
                writer.join();
            }
        }
    }

    private void write(MongoClient client, int round, int writer, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                var name = round + "-" + writer + "-" + i;
                collection(client, "events")
                        .insertMany(IntStream.range(0, BATCH)
                                .mapToObj(n -> new Document("_id", name + "-" + n).append("code", "c" + name + "-" + n))
                                .toList());
                acknowledged.add(name);
                long version = versions.getOrDefault(writer, 0L);
                compareAndSet(collection(client, "aggregates"), writer, version);
                versions.put(writer, version + 1);
                enough.countDown();
            }
        } catch (MongoException _) {
            // the server was killed
        }
    }

    /** A kill may have cut off the acknowledgement of a later version; then that one stands. */
    private static void compareAndSet(MongoCollection<Document> aggregates, int writer, long version) {
        if (version == 0) {
            aggregates.insertOne(new Document("_id", writer).append("version", 1L));
        } else {
            aggregates.updateOne(
                    and(eq("_id", writer), gte("version", version)),
                    Updates.combine(
                            Updates.set("version", version + 1),
                            Updates.push("outbox", new Document("id", writer + ":" + (version + 1)))));
        }
    }

    private void verify(StoreUnderTest under) {
        var events = under.collection("events");
        for (var name : acknowledged) {
            for (int n = 0; n < BATCH; n++) {
                var id = name + "-" + n;
                assertThat(events.find(eq("code", "c" + id)).first()).containsEntry("_id", id);
            }
        }
        assertThat(events.countDocuments() % BATCH)
                .as("a command is there in full or not at all")
                .isZero();
        versions.forEach((writer, version) -> {
            var aggregate =
                    under.collection("aggregates").find(eq("_id", writer)).first();
            assertThat(aggregate.getLong("version")).isGreaterThanOrEqualTo(version);
            assertThat(aggregate.getList("outbox", Document.class, List.of()))
                    .extracting(event -> event.getString("id"))
                    .contains(version == 1 ? new String[0] : new String[] {writer + ":" + version});
        });
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> events.insertOne(
                        new Document("code", "c" + acknowledged.iterator().next() + "-0")))
                .withMessageContaining("E11000");
    }

    private static MongoCollection<Document> collection(MongoClient client, String name) {
        return client.getDatabase("test").getCollection(name);
    }
}
