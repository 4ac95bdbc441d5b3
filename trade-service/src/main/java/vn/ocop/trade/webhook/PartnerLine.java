package vn.ocop.trade.webhook;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The line to one partner: one call at a time, each within the time limit, and none for a while after too many failures. It
 * shares nothing with the lines to others.
 *
 * @param breaker counts {@link Outcome#isFailure()} and exceptions
 */
record PartnerLine(Bulkhead bulkhead, CircuitBreaker breaker, TimeLimiter limit) {

    static PartnerLine to(String partner, CircuitBreaker breaker, TimeLimiter limit) {
        BulkheadConfig one = BulkheadConfig.custom()
                .maxConcurrentCalls(1)
                .maxWaitDuration(Duration.ZERO)
                .build();
        return new PartnerLine(Bulkhead.of(partner, one), breaker, limit);
    }

    /** Takes the line; false if it is in use on this instance. Whoever has it gives it back. */
    boolean taken() {
        return bulkhead.tryAcquirePermission();
    }

    void giveBack() {
        bulkhead.onComplete();
    }

    /** Whether a call would be made now; while it would not, nothing is claimed for the partner. */
    boolean isOpen() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> false;
            default -> true;
        };
    }

    Outcome call(Supplier<Future<Outcome>> request) {
        try {
            return breaker.executeCallable(() -> limit.executeFutureSupplier(request));
        } catch (CallNotPermittedException _) {
            return Outcome.LEFT_ALONE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Outcome.LEFT_ALONE;
        } catch (Exception failure) {
            return Outcome.failed(failure);
        }
    }
}
