package vn.ocop.starter.aggregate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;
import vn.ocop.starter.event.CloudEvent;

/** Publishes to Kafka: CloudEvents 1.0 in binary mode, events of an aggregate with one key, so they keep their order. */
final class KafkaPublisher implements Publisher {
    private final KafkaOperations<Object, Object> kafka;
    private final String source;
    private final String schemas;

    KafkaPublisher(KafkaOperations<Object, Object> kafka, String source, String schemas) {
        this.kafka = kafka;
        this.source = source;
        this.schemas = schemas;
    }

    @Override
    public CompletableFuture<?> publish(String topic, Outgoing outgoing) {
        PendingEvent event = outgoing.event();
        ProducerRecord<Object, Object> message =
                new ProducerRecord<>(topic, outgoing.key(), event.data().getBytes(UTF_8));
        new CloudEvent(
                        outgoing.eventId(),
                        source,
                        event.type(),
                        outgoing.aggregateId(),
                        event.at(),
                        schemas + event.type(),
                        event.version())
                .writeTo(message.headers());
        if (event.key() != null) {
            message.headers().add(CloudEvent.PARTITION_KEY, event.key().getBytes(UTF_8));
        }
        if (event.traceparent() != null) {
            byte[] traceparent = event.traceparent().getBytes(UTF_8);
            message.headers()
                    .add(CloudEvent.TRACE_PARENT_ATTRIBUTE, traceparent)
                    .add(CloudEvent.TRACE_PARENT, traceparent);
        }
        try {
            return kafka.send(message);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
