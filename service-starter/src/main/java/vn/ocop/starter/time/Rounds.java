package vn.ocop.starter.time;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done in a thread of its own, round by round: at once when somebody wakes it, otherwise after a pause, so that
 * what another instance or a crash left behind is found too. A round that fails is told in the log and repeated after the
 * pause.
 */
public final class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private final String name;
    private final Duration pause;
    private final Duration patience;
    private final Round round;
    private final Semaphore woken = new Semaphore(0);
    private final AtomicBoolean running = new AtomicBoolean();
    private Thread thread;

    /**
     * @param name of the thread, and of the work in the log
     * @param pause the longest time between the end of a round that found nothing more and the next
     * @param patience how long a stop waits for the round in hand before it interrupts it
     */
    public Rounds(String name, Duration pause, Duration patience, Round round) {
        this.name = name;
        this.pause = pause;
        this.patience = patience;
        this.round = round;
    }

    /** One round. */
    @FunctionalInterface
    public interface Round {
        /** Does what there is to do; true if there may be more at once. */
        boolean go() throws InterruptedException;
    }

    /** Something may be to do. */
    public void wake() {
        woken.release();
    }

    public void start() {
        if (running.compareAndSet(false, true)) {
            thread = Thread.ofVirtual().name(name).start(this::go);
        }
    }

    /** Ends after the round in hand, or by an interruption when that takes longer than the patience. */
    public void stop() {
        if (running.compareAndSet(true, false)) {
            wake();
            try {
                if (!thread.join(patience)) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether it was started and not stopped; a long round asks it between its steps. */
    public boolean isRunning() {
        return running.get();
    }

    private void go() {
        try {
            while (running.get()) {
                if (!hasMore()) {
                    boolean _ = woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                    woken.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            running.set(false);
        }
    }

    private boolean hasMore() throws InterruptedException {
        try {
            return round.go();
        } catch (RuntimeException failure) {
            if (running.get()) {
                log.warn("{} failed and is tried again: {}", name, failure.toString());
            }
            return false;
        }
    }
}
