package vn.ocop.registry.national.sending;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.ocop.registry.national.NationalSettings;

/**
 * The line to the national register: each call within the time limit, a few at once, and none for a while after too many
 * failures. Nothing thrown comes out of it, only answers.
 */
public class Line implements AutoCloseable {
    private static final String NAME = "national-register";
    /** Far more than a page of products; who sends more has failed. */
    private static final long MOST_ANSWER = 16L * 1024 * 1024;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final NationalSettings settings;
    private final HttpClient http;
    private final Credentials credentials;
    private final Answers answers;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final TimeLimiter limit;

    public Line(NationalSettings settings, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .executor(threads)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
        this.credentials = new Credentials(settings, http, clock);
        this.answers = new Answers(clock);
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(breaking(settings, clock));
        this.breaker = breakers.circuitBreaker(NAME);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        this.bulkhead = Bulkhead.of(
                NAME,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.calls())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.limit = TimeLimiter.of(
                NAME,
                TimeLimiterConfig.custom()
                        .timeoutDuration(settings.timeout())
                        .cancelRunningFuture(true)
                        .build());
    }

    private static CircuitBreakerConfig breaking(NationalSettings settings, Clock clock) {
        return CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowSize(settings.breakerCalls())
                .minimumNumberOfCalls(settings.breakerCalls())
                .failureRateThreshold(100)
                .waitDurationInOpenState(settings.breakerOpen())
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordResult(answer -> ((Answer) answer).isFailure())
                .build();
    }

    /** CLOSED, OPEN or HALF_OPEN on this instance; an open one is tried again by the next call after its time. */
    String circuit() {
        return breaker.getState().name();
    }

    /** Calls that path below the endpoint. */
    Answer call(Call call) {
        if (!bulkhead.tryAcquirePermission()) {
            return Answer.LEFT_ALONE;
        }
        try {
            return breaker.executeCallable(() -> limit.executeFutureSupplier(() -> threads.submit(() -> send(call))));
        } catch (CallNotPermittedException _) {
            return Answer.LEFT_ALONE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Answer.failed(interrupted);
        } catch (Exception failure) {
            return Answer.failed(failure);
        } finally {
            bulkhead.onComplete();
        }
    }

    /** Blocks a virtual thread; the time limit interrupts it, which closes the connection. */
    private Answer send(Call call) throws InterruptedException {
        try {
            HttpRequest.Builder request =
                    call.request(URI.create(settings.endpoint() + call.path())).timeout(settings.timeout());
            credentials.header().ifPresent(value -> request.header("Authorization", value));
            HttpResponse<byte[]> answer = http.send(
                    request.build(),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_ANSWER));
            Answer read = answers.read(answer);
            if (read.is(Answer.Kind.NOT_LET_IN)) {
                credentials.forget();
            }
            return read;
        } catch (IOException failure) {
            return Answer.failed(failure);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
