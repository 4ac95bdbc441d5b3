package vn.ocop.registry.national.sending;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.ocop.registry.national.NationalSettings;

/** Looks for due records in a thread of its own, so that nobody else waits for the national register. */
class Sending implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private final Courier courier;
    private final NationalSettings settings;
    private final Semaphore wanted = new Semaphore(0);
    private final AtomicBoolean running = new AtomicBoolean();
    private Thread looking;

    Sending(Courier courier, Queue queue, NationalSettings settings, MeterRegistry meters) {
        this.courier = courier;
        this.settings = settings;
        Gauge.builder("national.register.pending", queue, it -> it.count(Entry.State.PENDING))
                .description("products whose newest state the national register has not acknowledged")
                .register(meters);
        Gauge.builder("national.register.refused", queue, it -> it.count(Entry.State.REFUSED))
                .description("products whose newest state the national register has refused")
                .register(meters);
        Gauge.builder("national.register.oldest", queue, it -> it.oldest().toSeconds())
                .baseUnit("seconds")
                .description("how long the oldest pending one has waited")
                .register(meters);
    }

    /** Something may be due. */
    void wake() {
        wanted.release();
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            looking = Thread.ofVirtual().name("national-register").start(this::look);
        }
    }

    @Override
    public void stop() {
        if (running.compareAndSet(true, false)) {
            looking.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    private void look() {
        while (running.get()) {
            if (!hasMore()) {
                await();
            }
        }
    }

    private boolean hasMore() {
        try {
            return courier.round();
        } catch (RuntimeException failure) {
            if (running.get()) {
                log.warn("Sending to the national register failed, tried again: {}", failure.toString());
            }
            return false;
        }
    }

    private void await() {
        try {
            boolean _ = wanted.tryAcquire(settings.every().toMillis(), TimeUnit.MILLISECONDS);
            wanted.drainPermits();
        } catch (InterruptedException _) {
            // Only stopping interrupts it.
            running.set(false);
        }
    }
}
