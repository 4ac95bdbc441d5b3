package vn.ocop.trade.webhook;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.ocop.starter.time.Vietnam;

/** Makes one attempt of a delivery: signs it and sends it on the partner's own line. */
@Component
class Sender implements DisposableBean {
    /** What a partner says beside the status is of no use; one that says more than this has failed. */
    private static final long MOST_ANSWER = 65_536;

    private final Map<String, PartnerLine> lines = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;
    private final CircuitBreakerRegistry breakers;
    private final TimeLimiterConfig limit;
    private final SecretSeal seal;
    private final Addresses addresses;
    private final WebhookSettings settings;
    private final Clock clock;

    Sender(WebhookSettings settings, SecretSeal seal, Addresses addresses, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.seal = seal;
        this.addresses = addresses;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .executor(threads)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.breakerCalls())
                .minimumNumberOfCalls(settings.breakerCalls())
                .failureRateThreshold(100)
                .waitDurationInOpenState(settings.breakerOpen())
                .permittedNumberOfCallsInHalfOpenState(1)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .recordResult(outcome -> ((Outcome) outcome).isFailure())
                .build());
        this.limit = TimeLimiterConfig.custom()
                .timeoutDuration(settings.timeout())
                .cancelRunningFuture(true)
                .build();
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    /** The line to the partner on this instance. */
    PartnerLine line(String partner) {
        return lines.computeIfAbsent(
                partner, id -> PartnerLine.to(id, breakers.circuitBreaker("webhook-" + id), TimeLimiter.of(id, limit)));
    }

    Outcome send(Partner partner, Delivery delivery) {
        return line(delivery.partner()).call(() -> threads.submit(() -> answer(partner, delivery)));
    }

    /** Blocks a virtual thread; the time limit interrupts it, which closes the connection. */
    private Outcome answer(Partner partner, Delivery delivery) throws IOException, InterruptedException {
        URI uri = URI.create(partner.url());
        if (!addresses.mayBeCalled(uri)) {
            return Outcome.NOT_PUBLIC;
        }
        HttpResponse<Void> answer = http.send(
                signed(uri, partner, delivery),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.discarding(), MOST_ANSWER));
        return Outcome.of(answer.statusCode());
    }

    private HttpRequest signed(URI uri, Partner partner, Delivery delivery) {
        Instant now = clock.instant();
        List<byte[]> secrets = partner.signing(Vietnam.dayOf(now)).stream()
                .map(secret -> seal.open(secret.sealed()))
                .toList();
        return HttpRequest.newBuilder(uri)
                .timeout(settings.timeout())
                .header("content-type", StructuredEvent.MEDIA_TYPE)
                .header("webhook-id", delivery.event())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", Signature.of(delivery.event(), now, delivery.body(), secrets))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
                .build();
    }

    @Override
    public void destroy() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
