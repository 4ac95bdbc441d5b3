package vn.ocop.starter.measure;

import io.micrometer.core.instrument.Gauge;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * A figure that the store or the bus must be asked for. However many gauges want it, it is asked for once in a while, and
 * nobody waits long: while there is no answer there is no figure, and what else is measured is told all the same.
 */
public final class Sampled<T> {
    /** So long an answer is the newest: the gauges of one scrape share it. */
    private static final Duration FRESH = Duration.ofMillis(250);
    /** So long after the question an answer is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** So long after the question it is given up and asked again: a connection may be dead without saying so. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(30);

    private final Callable<T> question;
    private FutureTask<T> answer;
    private long askedAt;

    /** @param question may fail, and may take as long as it likes */
    public Sampled(Callable<T> question) {
        this.question = question;
    }

    /** The figure; empty while the question fails or takes too long. */
    public Optional<T> now() {
        FutureTask<T> current;
        long patience;
        synchronized (this) {
            askAgainIfOld();
            current = answer;
            patience = Math.max(0, askedAt + PATIENCE.toNanos() - System.nanoTime());
        }
        try {
            return Optional.of(current.get(patience, TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException | CancellationException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A gauge that shows a number of this figure, {@code NaN} while there is none. */
    public Gauge.Builder<Supplier<Number>> gauge(String name, ToDoubleFunction<T> number) {
        return Gauge.builder(name, () -> now().map(number::applyAsDouble).orElse(Double.NaN));
    }

    private void askAgainIfOld() {
        long now = System.nanoTime();
        if (answer != null) {
            Duration limit = answer.isDone() ? FRESH : GIVEN_UP;
            if (now - askedAt < limit.toNanos()) {
                return;
            }
            answer.cancel(true);
        }
        askedAt = now;
        answer = new FutureTask<>(question);
        Thread.ofVirtual().name("sample").start(answer);
    }
}
