package vn.ocop.starter.aggregate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.ocop.starter.measure.Sampled;

/** What operators are told of the outboxes of a service: how much waits, for how long, and how long publishing takes. */
final class OutboxMeters {
    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5)
    };

    private final MeterRegistry meters;
    private final Clock clock;
    private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();
    private final Sampled<Map<String, Depth>> depths = new Sampled<>(this::depths);

    OutboxMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** How much waits in one outbox, and for how long. */
    private record Depth(long waiting, Duration oldest) {}

    /** Shows the depth of an outbox from now on. */
    void watch(Outbox outbox) {
        outboxes.add(outbox);
        depths.gauge("outbox.waiting", all -> all.get(outbox.name()).waiting())
                .tag("collection", outbox.name())
                .description("aggregates with events that the bus has not acknowledged")
                .register(meters);
        depths.gauge("outbox.oldest", all -> all.get(outbox.name()).oldest().toMillis() / 1000.0)
                .tag("collection", outbox.name())
                .baseUnit("seconds")
                .description("how long the oldest of them has waited")
                .register(meters);
    }

    /** The same publisher, with the time from the change to the acknowledgement measured. */
    Publisher timed(String collection, Publisher publisher) {
        Timer timer = Timer.builder("outbox.publish")
                .tag("collection", collection)
                .description("from a change to the acknowledgement of its event")
                .serviceLevelObjectives(STEPS)
                .register(meters);
        return (topic, outgoing) -> publisher.publish(topic, outgoing).whenComplete((_, failure) -> {
            if (failure == null) {
                Duration taken = Duration.between(outgoing.event().at(), clock.instant());
                // A clock that was set back in between can't tell.
                if (!taken.isNegative()) {
                    timer.record(taken);
                }
            }
        });
    }

    private Map<String, Depth> depths() {
        Map<String, Depth> found = new HashMap<>();
        outboxes.forEach(
                outbox -> found.put(outbox.name(), new Depth(outbox.waiting(), outbox.oldest(clock.instant()))));
        return found;
    }
}
