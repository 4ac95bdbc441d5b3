package vn.ocop.starter.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;

/** Topics in memory: a record gets the next place of its partition, and stays there. */
final class Bus {
    static final int PARTITIONS = 2;

    private final Map<TopicPartition, List<ConsumerRecord<Object, Object>>> logs = new HashMap<>();
    private final Map<Object, Integer> partitions = new HashMap<>();

    /** Adds a record to the partition of its key. */
    void append(ProducerRecord<Object, Object> sent) {
        int partition = sent.partition() != null
                ? sent.partition()
                // By the order of first records, not by hash: ids are drawn anew in every run.
                : partitions.computeIfAbsent(sent.key(), _ -> partitions.size() % PARTITIONS);
        List<ConsumerRecord<Object, Object>> log =
                logs.computeIfAbsent(new TopicPartition(sent.topic(), partition), _ -> new ArrayList<>());
        log.add(new ConsumerRecord<>(
                sent.topic(),
                partition,
                log.size(),
                0,
                TimestampType.CREATE_TIME,
                String.valueOf(sent.key()).length(),
                sent.value() instanceof byte[] value ? value.length : 0,
                sent.key(),
                sent.value(),
                sent.headers(),
                java.util.Optional.empty()));
    }

    /** All records of a partition, oldest first. */
    List<ConsumerRecord<Object, Object>> log(TopicPartition partition) {
        return logs.getOrDefault(partition, List.of());
    }
}
