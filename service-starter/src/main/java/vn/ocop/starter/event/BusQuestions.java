package vn.ocop.starter.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Asks the broker how many events the readers of this service have yet to process. The broker knows it also of a reader
 * that hangs or is not there, which the reader's own metrics do not.
 */
final class BusQuestions implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 5000;
    private final KafkaAdmin settings;
    private final String group;
    private final Set<String> topics;
    private Admin client;

    /** @param topics names on this cluster */
    BusQuestions(KafkaAdmin settings, String group, Set<String> topics) {
        this.settings = settings;
        this.group = group;
        this.topics = Set.copyOf(topics);
    }

    /**
     * Events by topic that lie there and are not processed.
     *
     * @throws ExecutionException if the broker does not answer
     */
    Map<String, Long> lag() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> processed = client().listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, ListOffsetsResultInfo> ends = client().listOffsets(
                        partitions().stream().collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest())))
                .all()
                .get();
        Map<String, Long> lag = new HashMap<>();
        topics.forEach(topic -> lag.put(topic, 0L));
        ends.forEach((partition, end) -> {
            OffsetAndMetadata reached = processed.get(partition);
            // Topics keep everything: who has processed nothing yet has all before it.
            long left = end.offset() - (reached == null ? 0 : reached.offset());
            lag.merge(partition.topic(), Math.max(0, left), Long::sum);
        });
        return lag;
    }

    /** Those of the topics that are there; their owner may not have made them yet. */
    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        List<TopicPartition> found = new java.util.ArrayList<>();
        for (KafkaFuture<TopicDescription> answer :
                client().describeTopics(topics).topicNameValues().values()) {
            try {
                TopicDescription topic = answer.get();
                topic.partitions().forEach(p -> found.add(new TopicPartition(topic.name(), p.partition())));
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failure;
                }
            }
        }
        return found;
    }

    private synchronized Admin client() {
        if (client == null) {
            Map<String, Object> own = new HashMap<>(settings.getConfigurationProperties());
            own.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
            own.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
            client = Admin.create(own);
        }
        return client;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close(java.time.Duration.ZERO);
        }
    }
}
