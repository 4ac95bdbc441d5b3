package vn.ocop.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.GatewayProperties;
import vn.ocop.gateway.problem.Problems;

/** Token buckets, one per client. They live in this instance: behind n instances a client may send n times as much. */
@Component
public final class RateLimits {
    private static final int MOST_CLIENTS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
    private final GatewayProperties.Limits limits;
    private final Problems problems;

    RateLimits(GatewayProperties properties, Problems problems) {
        this.limits = properties.limits();
        this.problems = problems;
    }

    /** Whether a token's subject may send another request; if not, the answer is written. */
    boolean allowSubject(String subject, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return allow(bucket("subject:" + subject), "client", limits.burst(), request, response);
    }

    /** Whether an address may send another request without a token. */
    boolean allowAddress(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return allow(address(request), "client", limits.burst(), request, response);
    }

    /** Whether an address may ask for another token or try another password. */
    boolean allowSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Bucket bucket = buckets.get(
                "sign-in:" + request.getRemoteAddr(), _ -> newBucket(limits.signInBurst(), limits.signInsPerSecond()));
        return allow(bucket, "sign-in", limits.signInBurst(), request, response);
    }

    /** Whether an address has sent so many wrong tokens that the next isn't even looked at. */
    boolean allowAnotherToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Bucket bucket = address(request);
        return bucket.getAvailableTokens() > 0 || allow(bucket, "client", limits.burst(), request, response);
    }

    void wrongToken(HttpServletRequest request) {
        address(request).tryConsume(1);
    }

    private Bucket address(HttpServletRequest request) {
        return bucket("address:" + request.getRemoteAddr());
    }

    private Bucket bucket(String client) {
        return buckets.get(client, _ -> newBucket(limits.burst(), limits.perSecond()));
    }

    private static Bucket newBucket(int burst, int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private boolean allow(
            Bucket bucket, String policy, int burst, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", "\"%s\";q=%d".formatted(policy, burst));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(policy, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
        if (probe.isConsumed()) {
            return true;
        }
        long wait = seconds(probe.getNanosToWaitForRefill());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", wait);
        return false;
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }
}
