package vn.ocop.starter.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import vn.ocop.starter.event.DeadLetter.Bytes;
import vn.ocop.starter.event.DeadLetter.Received;
import vn.ocop.starter.event.DeadLetter.State;

/** Dead letters as records of Kafka: on their way through the dead-letter topic, and back for a replay. */
final class DeadLetterRecords {
    static final String ADDED_HERE = KafkaHeaders.PREFIX + "dlt-";
    private static final int LONGEST_CAUSE = 1000;

    private DeadLetterRecords() {}

    /**
     * Tells the cause in the headers of a dead letter. Bounded and without the stack: a cause can quote the whole record,
     * and a letter that is larger than its record might not be taken by the broker.
     */
    static void addCause(
            Headers headers, Exception failure, boolean isKey, DeadLetterPublishingRecoverer.HeaderNames names) {
        headers.add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, cause(failure).getBytes(UTF_8));
    }

    /** Why a reaction failed, in at most {@value #LONGEST_CAUSE} characters. */
    static String cause(Exception failure) {
        Throwable cause = failure instanceof ListenerExecutionFailedException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        String text = cause.getClass().getName() + ": " + cause.getMessage();
        return text.substring(0, Math.min(text.length(), LONGEST_CAUSE));
    }

    /** What lies in a dead-letter topic; one that nobody of us put there is a letter too, under its own place. */
    static DeadLetter letter(ConsumerRecord<?, ?> message) {
        Headers headers = message.headers();
        String topic = text(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC, message.topic());
        int partition = number(headers, KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.BYTES)
                .map(ByteBuffer::getInt)
                .orElse(message.partition());
        long offset = number(headers, KafkaHeaders.DLT_ORIGINAL_OFFSET, Long.BYTES)
                .map(ByteBuffer::getLong)
                .orElse(message.offset());
        return new DeadLetter(
                "%s-%03d-%019d".formatted(topic, partition, offset),
                topic,
                partition,
                offset,
                message.key() == null ? null : message.key().toString(),
                text(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE, "unknown"),
                Instant.ofEpochMilli(message.timestamp()),
                State.OPEN,
                null,
                null,
                null,
                new Received(
                        own(headers),
                        Bytes.of((byte[]) message.value()),
                        headers.lastHeader(PuttingAside.CUT) != null));
    }

    /**
     * The record that became a dead letter.
     *
     * @throws MalformedEvent if only its start was kept
     */
    static ConsumerRecord<Object, Object> original(DeadLetter letter) {
        Received received = letter.received();
        if (received.isCut()) {
            throw new MalformedEvent("the record is too large, only its start was kept");
        }
        ConsumerRecord<Object, Object> message = new ConsumerRecord<>(
                letter.topic(), letter.partition(), letter.offset(), letter.key(), bytes(received.data()));
        received.headers().forEach(header -> message.headers().add(header.name(), bytes(header.value())));
        return message;
    }

    private static List<DeadLetter.Header> own(Headers headers) {
        List<DeadLetter.Header> own = new ArrayList<>();
        for (Header header : headers) {
            if (!header.key().startsWith(ADDED_HERE)) {
                own.add(new DeadLetter.Header(header.key(), Bytes.of(header.value())));
            }
        }
        return own;
    }

    private static byte[] bytes(Bytes kept) {
        return kept == null ? null : kept.exactly();
    }

    private static Optional<ByteBuffer> number(Headers headers, String name, int length) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null || header.value().length != length
                ? Optional.empty()
                : Optional.of(ByteBuffer.wrap(header.value()));
    }

    private static String text(Headers headers, String name, String otherwise) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? otherwise : new String(header.value(), UTF_8);
    }
}
