package vn.ocop.rating.counterexample;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Breaks the rule that domain code does not know Kafka: a sealed type. */
public sealed interface RulingThatReadsKafka {
    void read(ConsumerRecord<String, byte[]> message);

    /** The only ruling. */
    final class Granted implements RulingThatReadsKafka {
        @Override
        public void read(ConsumerRecord<String, byte[]> message) {}
    }
}
