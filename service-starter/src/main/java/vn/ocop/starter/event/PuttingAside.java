package vn.ocop.starter.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/**
 * Sends what can't be processed to a dead-letter topic. Whatever a record is, its letter can be sent: one that is too
 * large (compressed it was not) is cut, which its letter tells; otherwise it would block its partition for ever.
 */
final class PuttingAside extends DeadLetterPublishingRecoverer {
    static final String CUT = DeadLetterRecords.ADDED_HERE + "cut";

    /** Bytes of headers and value that are kept whole: what a broker takes by default. The topics of letters take twice that. */
    private static final int LARGEST = 1 << 20;

    private static final int LARGEST_KEY = 1000;
    private static final int MOST_HEADERS = 100;
    private static final int START_OF_DATA = 10_000;
    private static final int START_OF_HEADER = 100;

    PuttingAside(KafkaOperations<Object, Object> kafka, DeadLetters deadLetters) {
        super(kafka, (message, _) -> new TopicPartition(deadLetters.topicOf(message.topic()), message.partition()));
        setFailIfSendResultIsError(true);
        setExceptionHeadersCreator(DeadLetterRecords::addCause);
    }

    @Override
    protected ProducerRecord<Object, Object> createProducerRecord(
            ConsumerRecord<?, ?> message, TopicPartition to, Headers headers, byte[] key, byte[] value) {
        ProducerRecord<Object, Object> letter = super.createProducerRecord(message, to, headers, key, value);
        return isTooLarge(message) ? cut(letter) : letter;
    }

    private static boolean isTooLarge(ConsumerRecord<?, ?> message) {
        long size = Math.max(0, message.serializedValueSize());
        int count = 0;
        for (Header header : message.headers()) {
            size += header.key().length() + (header.value() == null ? 0 : header.value().length);
            count++;
        }
        return size > LARGEST || count > MOST_HEADERS || message.serializedKeySize() > LARGEST_KEY;
    }

    private static ProducerRecord<Object, Object> cut(ProducerRecord<Object, Object> letter) {
        Headers headers = new RecordHeaders();
        int count = 0;
        for (Header header : letter.headers()) {
            if (header.key().startsWith(DeadLetterRecords.ADDED_HERE)) {
                headers.add(header);
            } else if (count++ < MOST_HEADERS) {
                headers.add(start(header.key()), start(header.value(), START_OF_HEADER));
            }
        }
        headers.add(CUT, "true".getBytes(UTF_8));
        String key = letter.key() == null ? null : start(letter.key().toString());
        return new ProducerRecord<>(
                letter.topic(), letter.partition(), key, start((byte[]) letter.value(), START_OF_DATA), headers);
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), START_OF_HEADER));
    }

    private static byte[] start(byte[] bytes, int length) {
        return bytes == null ? null : Arrays.copyOf(bytes, Math.min(bytes.length, length));
    }
}
