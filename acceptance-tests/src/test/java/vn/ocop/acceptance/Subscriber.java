package vn.ocop.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The reader that {@code docs/events.md} shows to other teams. */
final class Subscriber {
    private Subscriber() {}

    // subscribe
    static void read(String servers, String group, BooleanSupplier goOn, BiConsumer<String, String> take) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "group.id", group, "auto.offset.reset", "earliest");
        Map<String, Long> known = new HashMap<>(); // keep it with your data in real life
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("ocop.registry.product"));
            while (goOn.getAsBoolean()) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofSeconds(1))) {
                    byte[] version =
                            event.headers().lastHeader("ce_aggregateversion").value();
                    long number = Long.parseLong(new String(version, UTF_8));
                    if (known.getOrDefault(event.key(), 0L) < number) {
                        known.put(event.key(), number);
                        take.accept(event.key(), event.value());
                    }
                }
            }
        }
    }
    // end
}
