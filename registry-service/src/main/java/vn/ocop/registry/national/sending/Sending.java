package vn.ocop.registry.national.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import vn.ocop.registry.national.NationalSettings;
import vn.ocop.starter.measure.Sampled;
import vn.ocop.starter.time.Rounds;

/** Looks for due records in a thread of its own, so that nobody else waits for the national register. */
class Sending implements SmartLifecycle {
    private final Rounds rounds;

    Sending(Courier courier, Queue queue, NationalSettings settings, MeterRegistry meters) {
        this.rounds = new Rounds("national-register", settings.every(), Duration.ZERO, courier::round);
        new Sampled<>(() -> queue.count(Entry.State.PENDING))
                .gauge("national.register.pending", Long::doubleValue)
                .description("products whose newest state the national register has not acknowledged")
                .register(meters);
        new Sampled<>(() -> queue.count(Entry.State.REFUSED))
                .gauge("national.register.refused", Long::doubleValue)
                .description("products whose newest state the national register has refused")
                .register(meters);
        new Sampled<>(queue::oldest)
                .gauge("national.register.oldest", Duration::toSeconds)
                .baseUnit("seconds")
                .description("how long the oldest pending one has waited")
                .register(meters);
    }

    /** Something may be due. */
    void wake() {
        rounds.wake();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
