package vn.ocop.starter.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Which records are events. */
class IncomingEventTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void the_key_is_the_subject_unless_the_event_names_another() {
        assertThat(read(message("sale-1", null)).subject()).isEqualTo("sale-1");
        assertThat(read(message("entity-1", "entity-1")).subject()).isEqualTo("sale-1");
    }

    @Test
    void a_key_that_the_event_does_not_name_makes_it_no_event() {
        assertThatThrownBy(() -> read(message("entity-1", null)))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("ce_partitionkey");
        assertThatThrownBy(() -> read(message("sale-1", "entity-1"))).isInstanceOf(MalformedEvent.class);
        assertThatThrownBy(() -> read(message(null, null))).isInstanceOf(MalformedEvent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_aggregateversion, 0",
        "ce_aggregateversion, -1",
        "ce_aggregateversion, -9223372036854775808",
        "ce_aggregateversion, 9223372036854775808",
        "ce_time, 1969-12-31T23:59:59Z",
        "ce_time, 9999-12-31T00:00:00Z",
        "ce_time, +999999999-12-31T23:59:59Z",
        "ce_time, -999999999-01-01T00:00:00Z",
        "ce_time, +1000000000-01-01T00:00:00Z"
    })
    void an_event_before_the_first_version_or_beyond_all_time_is_none(String header, String value) {
        ConsumerRecord<String, byte[]> message = message("sale-1", null);
        message.headers().remove(header).add(header, value.getBytes(UTF_8));

        assertThatThrownBy(() -> read(message)).isInstanceOf(MalformedEvent.class);
    }

    @Test
    void data_that_are_null_tell_nothing() {
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>("sales", 0, 0, "sale-1", "null".getBytes(UTF_8));
        message("sale-1", null).headers().forEach(message.headers()::add);

        assertThatThrownBy(() -> read(message).as(String.class))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("null");
    }

    private static IncomingEvent read(ConsumerRecord<String, byte[]> message) {
        return IncomingEvent.of(message, JSON);
    }

    private static ConsumerRecord<String, byte[]> message(String key, String partitionKey) {
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>("sales", 0, 0, key, "{}".getBytes(UTF_8));
        new CloudEvent("sale-1:1", "/trade", "sale-recorded", "sale-1", Instant.EPOCH, "urn:x", 1)
                .writeTo(message.headers());
        if (partitionKey != null) {
            message.headers().add(CloudEvent.PARTITION_KEY, partitionKey.getBytes(UTF_8));
        }
        return message;
    }
}
