package vn.ocop.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.RawBsonDocument;

/**
 * All that a suite has stored: every collection of the store, every partition of the bus, and how far each reader has
 * come. Two suites hold the same if their contents are equal, byte for byte.
 */
final class Contents {
    private static final Set<String> OF_THE_STORE = Set.of("admin", "local", "config");

    private Contents() {}

    /** Number and sum of what there is, by the name of the place where it lies; of empty collections nothing. */
    static SortedMap<String, String> of(Suite.Servers servers) {
        SortedMap<String, String> contents = new TreeMap<>();
        try (MongoClient store = MongoClients.create(servers.store())) {
            store.listDatabaseNames().forEach(name -> {
                if (!OF_THE_STORE.contains(name)) {
                    collections(store.getDatabase(name), contents);
                }
            });
        }
        try (Admin bus = Admin.create(Map.of("bootstrap.servers", servers.kafka()))) {
            records(servers.kafka(), contents);
            readers(bus, contents);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return contents;
    }

    private static void collections(MongoDatabase database, SortedMap<String, String> contents) {
        database.listCollectionNames().forEach(name -> {
            // Each by itself: documents lie in no order.
            List<String> sums = new ArrayList<>();
            database.getCollection(name, RawBsonDocument.class).find().forEach(document -> {
                Sum sum = new Sum();
                sum.add(document.getByteBuffer().asNIO());
                sums.add(sum.toString());
            });
            Sum all = new Sum();
            sums.stream().sorted().forEach(one -> all.add(one.getBytes(UTF_8)));
            if (!sums.isEmpty()) {
                contents.put("store " + database.getName() + "." + name, sums.size() + " " + all);
            }
        });
    }

    private static void records(String servers, SortedMap<String, String> contents) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .filter(p -> !p.topic().startsWith("__"))
                    .toList();
            Map<TopicPartition, Sum> sums = new HashMap<>();
            partitions.forEach(partition -> sums.put(partition, new Sum()));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> sums.get(new TopicPartition(record.topic(), record.partition()))
                                .add(record));
            }
            ends.forEach((partition, end) -> contents.put("bus " + partition, end + " " + sums.get(partition)));
        }
    }

    private static void readers(Admin bus, SortedMap<String, String> contents)
            throws ExecutionException, InterruptedException {
        for (var group : bus.listGroups().all().get()) {
            bus.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, read) ->
                            contents.put("reader " + group.groupId() + " of " + partition, "" + read.offset()));
        }
    }

    private static final class Sum {
        private final MessageDigest digest;

        Sum() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        void add(ConsumerRecord<byte[], byte[]> record) {
            add(ByteBuffer.allocate(Long.BYTES).putLong(record.offset()).array());
            add(record.key());
            add(record.value());
            record.headers().forEach(header -> {
                add(header.key().getBytes(UTF_8));
                add(header.value());
            });
        }

        void add(byte[] bytes) {
            byte[] known = bytes == null ? new byte[0] : bytes;
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(bytes == null ? -1 : bytes.length)
                    .array());
            digest.update(known);
        }

        void add(ByteBuffer bytes) {
            digest.update(bytes);
        }

        @Override
        public String toString() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
