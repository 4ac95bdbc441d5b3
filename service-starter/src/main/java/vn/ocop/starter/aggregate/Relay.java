package vn.ocop.starter.aggregate;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.mongo.Leases;

/**
 * Brings the events of one outbox to the bus. The instance that wrote an event is woken at once; what a crash or an
 * absent broker left behind is found by a sweep, on one instance at a time.
 */
final class Relay {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    /** Beyond so many batches of woken aggregates the sweep takes over; memory stays bounded while the broker is away. */
    private static final int MOST_BATCHES = 50;
    /** How long a round waits to be woken before it looks whether a sweep is due. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Outbox outbox;
    private final Leases leases;
    private final ServiceProperties.Outbox settings;
    private final Clock clock;
    private final LinkedBlockingQueue<String> woken;
    private final AtomicBoolean running = new AtomicBoolean();
    private Thread worker;
    private long nextSweep = System.nanoTime();

    Relay(Outbox outbox, Leases leases, ServiceProperties.Outbox settings, Clock clock) {
        this.outbox = outbox;
        this.leases = leases;
        this.settings = settings;
        this.clock = clock;
        this.woken = new LinkedBlockingQueue<>(MOST_BATCHES * settings.batch());
    }

    /** Tells that this aggregate has an event to send. */
    void wake(String id) {
        // A full queue loses nothing: the event lies in its document, the sweep finds it.
        boolean _ = woken.offer(id);
    }

    void start() {
        if (running.compareAndSet(false, true)) {
            worker = Thread.ofVirtual().name("relay-" + outbox.name()).start(this::run);
        }
    }

    /** Lets the batch in hand finish, so that a clean stop leaves as little as possible to be sent again. */
    void stop() {
        if (running.compareAndSet(true, false)) {
            try {
                if (!worker.join(settings.sendTimeout())) {
                    worker.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (running.get() || !woken.isEmpty()) {
            try {
                relayWoken(PAUSE);
                sweepIfDue();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException failure) {
                log.warn("Relay of {} failed, the sweep will try again: {}", outbox.name(), failure.toString());
                if (!running.get()) {
                    return;
                }
            }
        }
    }

    private void sweepIfDue() throws InterruptedException {
        long now = System.nanoTime();
        if (now - nextSweep < 0 || !running.get()) {
            return;
        }
        nextSweep = now + settings.sweepInterval().toNanos();
        if (sweep()) {
            nextSweep = now;
        }
    }

    /** Relays what was woken; waits at most so long for the first. */
    void relayWoken(Duration wait) throws InterruptedException {
        String first = woken.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            List<String> ids = new ArrayList<>(List.of(first));
            woken.drainTo(ids, settings.batch() - 1);
            outbox.relay(ids.stream().distinct().toList());
        }
    }

    /** Relays what was left behind, unless another instance does; true if there may be more. */
    boolean sweep() throws InterruptedException {
        if (!leases.take("outbox " + outbox.name(), settings.lease())) {
            return false;
        }
        List<String> left = outbox.waiting(clock.instant(), settings.sweepAge(), settings.batch());
        if (!left.isEmpty()) {
            outbox.relay(left);
        }
        return left.size() == settings.batch();
    }
}
