package vn.ocop.starter.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.starter.measure.Sampled;

/** What operators are told of the events that a service reads: how many wait, and how many it could not process. */
final class BusMeters {
    private final Set<String> topics;
    private final Sampled<Map<String, Long>> lag;
    private final Sampled<Letters> letters;

    /** @param topics that the service reads */
    BusMeters(BusQuestions bus, DeadLetters deadLetters, Set<String> topics) {
        this.topics = topics;
        this.lag = new Sampled<>(bus::lag);
        this.letters = new Sampled<>(() -> new Letters(
                deadLetters.open(), topics.stream().collect(Collectors.toMap(Function.identity(), deadLetters::open))));
    }

    private record Letters(long all, Map<String, Long> byTopic) {}

    /** Open dead letters of all topics; empty while the store does not answer. */
    Optional<Long> openLetters() {
        return letters.now().map(Letters::all);
    }

    boolean brokerAnswers() {
        return lag.now().isPresent();
    }

    /** Shows the figures of each topic from now on. */
    void register(MeterRegistry meters) {
        topics.forEach(topic -> {
            lag.gauge("consumer.lag", all -> all.get(topic))
                    .description("events that lie on the topic and are not processed by this service")
                    .tag("topic", topic)
                    .register(meters);
            letters.gauge("dead.letters.open", all -> all.byTopic().get(topic))
                    .description("events that could not be processed and wait for an operator")
                    .tag("topic", topic)
                    .register(meters);
        });
    }
}
