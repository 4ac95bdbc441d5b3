package vn.ocop.trade.webhook;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a failed delivery is tried again.
 *
 * @param pause after so many attempts, milliseconds
 */
record RetryRule(IntervalFunction pause, int attempts, Duration age) {
    private static final double DOUBLED = 2;
    private static final double HALF = 0.5;

    static RetryRule of(WebhookSettings settings) {
        return new RetryRule(
                IntervalFunction.ofExponentialRandomBackoff(
                        settings.firstPause(), DOUBLED, HALF, settings.longestPause()),
                settings.attempts(),
                settings.age());
    }

    /**
     * The moment of the next try; empty if there is none.
     *
     * @param made how many attempts have failed, 1 or more
     */
    Optional<Instant> next(int made, Instant queued, Instant now) {
        boolean over = made >= attempts || now.isAfter(queued.plus(age));
        return over ? Optional.empty() : Optional.of(now.plusMillis(pause.apply(made)));
    }
}
