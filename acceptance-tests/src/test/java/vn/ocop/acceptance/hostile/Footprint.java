package vn.ocop.acceptance.hostile;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/**
 * Where a change would leave a trace: the ends of the topics, how many records each collection has, and the sum of their
 * versions.
 *
 * @param traces by topic or collection
 */
public record Footprint(Map<String, Long> traces) {
    private static final List<String> STORES = List.of("registry", "rating", "training", "trade", "gateway");
    /** What a service notes for itself, also when nobody asks. */
    private static final Set<String> OWN = Set.of("leases", "authorizations", "preparations");

    /** The gateway tells of failed sign-ins and wrong passwords too. */
    private static final String REFUSALS = "gateway.audit";

    /** Looks at everything as it is now. */
    public static Footprint of(String store, String kafka) {
        Map<String, Long> traces = new TreeMap<>();
        try (MongoClient client = MongoClients.create(store);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            STORES.forEach(name -> stored(client.getDatabase(name), traces));
            published(admin, traces);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return new Footprint(traces);
    }

    /** What differs, in words. */
    public String changesSince(Footprint before) {
        StringBuilder changes = new StringBuilder();
        traces.forEach((name, now) -> {
            Long then = before.traces.get(name);
            if (!Objects.equals(then, now)) {
                changes.append(name)
                        .append(": ")
                        .append(then)
                        .append(" → ")
                        .append(now)
                        .append('\n');
            }
        });
        return changes.toString();
    }

    private static void stored(MongoDatabase database, Map<String, Long> traces) {
        for (String name : database.listCollectionNames()) {
            if (!OWN.contains(name)
                    && !name.startsWith("system.")
                    && !REFUSALS.equals(database.getName() + "." + name)) {
                MongoCollection<Document> collection = database.getCollection(name);
                traces.put(database.getName() + "." + name, collection.countDocuments());
                Document sum = collection
                        .aggregate(List.of(Aggregates.group(null, Accumulators.sum("versions", "$version"))))
                        .first();
                if (sum != null) {
                    traces.put(
                            database.getName() + "." + name + " versions", ((Number) sum.get("versions")).longValue());
                }
            }
        }
    }

    private static void published(Admin admin, Map<String, Long> traces)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> partitions = new java.util.HashMap<>();
        admin.describeTopics(admin.listTopics().names().get())
                .allTopicNames()
                .get()
                .forEach((topic, described) -> described
                        .partitions()
                        .forEach(p -> partitions.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest())));
        admin.listOffsets(partitions)
                .all()
                .get()
                .forEach((partition, end) -> traces.merge("topic " + partition.topic(), end.offset(), Long::sum));
    }
}
