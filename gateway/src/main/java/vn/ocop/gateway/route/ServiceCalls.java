package vn.ocop.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.ocop.gateway.GatewayProperties;
import vn.ocop.gateway.limit.BodyBroken;
import vn.ocop.gateway.limit.BodyLimits;
import vn.ocop.gateway.problem.Problems;

/**
 * Calls a service with a time limit, a circuit breaker and, for GET and HEAD only, a retry. The limit ends with the head of
 * the answer: its body may stream for as long as it takes.
 *
 * <p>A request that no instance lets in waits for one to come back, as after a restart. A service that stays away is a 503
 * and certainly nothing was done. Where a command may have been carried out before the
 * service fell silent, the answer is 504, outcome unknown.
 */
@Component
final class ServiceCalls {
    private static final Logger log = LoggerFactory.getLogger(ServiceCalls.class);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CircuitBreakerRegistry breakers;
    private final Retry retry;
    private final GatewayProperties.Calls settings;
    private final Map<String, GatewayProperties.Service> services;
    private final BodyLimits bodies;
    private final Problems problems;
    private final ObservationRegistry observations;

    ServiceCalls(
            GatewayProperties properties,
            BodyLimits bodies,
            Problems problems,
            MeterRegistry meters,
            ObservationRegistry observations) {
        this.settings = properties.calls();
        this.services = properties.services();
        this.bodies = bodies;
        this.problems = problems;
        this.observations = observations;
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.breakerCalls())
                .minimumNumberOfCalls(settings.breakerMinimum())
                .waitDurationInOpenState(settings.breakerOpen())
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordResult(answer ->
                        AWAY.contains(((ServerResponse) answer).statusCode().value()))
                .ignoreException(ServiceCalls::isOfTheCaller)
                .build());
        this.retry = Retry.of(
                "services",
                RetryConfig.<ServerResponse>custom()
                        .maxAttempts(settings.retries() + 1)
                        .intervalFunction(IntervalFunction.ofRandomized(settings.retryPause(), 0.5))
                        .retryOnResult(
                                answer -> AWAY.contains(answer.statusCode().value()))
                        .retryOnException(failure -> !isOfTheCaller(failure) && !nothingSent(failure))
                        .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    /** The filter round every route of a service. */
    HandlerFilterFunction<ServerResponse, ServerResponse> to(String service) {
        CircuitBreaker breaker = breakers.circuitBreaker(service);
        Instances instances =
                new Instances(Objects.requireNonNull(services.get(service)).uri());
        return (request, next) -> {
            try {
                HandlerFunction<ServerResponse> oneOfThem = one -> reached(instances, one, next);
                ServerResponse answer = breaker.executeCallable(() -> waitedFor(instances, request, oneOfThem));
                InputStream body = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
                MvcUtils.putAttribute(
                        request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, new ServiceBody(service, body));
                return answer;
            } catch (Exception failure) {
                return refused(service, request, failure);
            }
        };
    }

    /**
     * While a service is restarted nobody lets a request in, so nothing of it is done and it can wait, a command too. Beside
     * the time limit, which only begins when a service is reached.
     */
    private ServerResponse waitedFor(Instances instances, ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        Duration patience = Patience.of(request, settings.away());
        long begin = System.nanoTime();
        while (true) {
            try {
                return limited(request, next);
            } catch (Exception failure) {
                Duration waited = Duration.ofNanos(System.nanoTime() - begin);
                if (!nothingSent(failure)
                        || instances.away().compareTo(settings.away()) > 0
                        || waited.compareTo(patience) >= 0) {
                    throw failure;
                }
                LockSupport.parkNanos(settings.retryPause().toNanos());
            }
        }
    }

    /** The first instance that lets the request in. */
    private ServerResponse reached(Instances instances, ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        Exception last = null;
        for (URI address : instances.inTurn()) {
            MvcUtils.setRequestUrl(request, address);
            try {
                ServerResponse answer = next.handle(request);
                instances.reached(address);
                return answer;
            } catch (Exception failure) {
                if (!nothingSent(failure)) {
                    throw failure;
                }
                instances.refused(address);
                last = failure;
            }
        }
        throw Objects.requireNonNull(last);
    }

    private ServerResponse limited(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        Duration limit =
                bodies.isUpload(request.servletRequest()) ? settings.uploadTimeout() : settings.answerTimeout();
        TimeLimiter limiter = TimeLimiter.of(TimeLimiterConfig.custom()
                .timeoutDuration(limit)
                .cancelRunningFuture(true)
                .build());
        Observation current = observations.getCurrentObservation();
        return limiter.executeFutureSupplier(() -> threads.submit(() -> within(current, request, next)));
    }

    /** The call runs in a thread of its own and belongs to the trace of the request all the same. */
    private ServerResponse within(Observation current, ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        try (Observation.Scope _ = current == null ? Observation.Scope.NOOP : current.openScope()) {
            return repeated(request, next);
        }
    }

    private ServerResponse repeated(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        return SAFE.contains(request.method())
                ? retry.executeCallable(() -> next.handle(request))
                : next.handle(request);
    }

    private ServerResponse refused(String service, ServerRequest request, Exception failure) throws Exception {
        BodyBroken broken = cause(failure, BodyBroken.class);
        if (broken != null) {
            return problem(request, HttpStatus.CONTENT_TOO_LARGE, "too-large", broken.most());
        }
        if (isOfTheCaller(failure)) {
            return problem(request, HttpStatus.BAD_REQUEST, "http-400");
        }
        log.warn(
                "service away service={} method={} path={} failure={}",
                service,
                request.method(),
                request.servletRequest().getRequestURI(),
                failure.toString());
        return SAFE.contains(request.method()) || nothingSent(failure)
                ? problem(request, HttpStatus.SERVICE_UNAVAILABLE, "service-away", service)
                : problem(request, HttpStatus.GATEWAY_TIMEOUT, "outcome-unknown", service);
    }

    private static boolean nothingSent(Throwable failure) {
        return failure instanceof CallNotPermittedException
                || cause(failure, ConnectException.class) != null
                || cause(failure, HttpConnectTimeoutException.class) != null;
    }

    /**
     * What the caller sent is why it failed: a body that is too long, a form that can't be decoded, or a name of a parameter
     * or a header that the firewall refuses as soon as it is read. It tells nothing of the service, so a stranger can't open the circuit of all by it.
     */
    private static boolean isOfTheCaller(Throwable failure) {
        return cause(failure, BodyBroken.class) != null
                || cause(failure, RequestRejectedException.class) != null
                || cause(failure, InvalidParameterException.class) != null;
    }

    private ServerResponse problem(ServerRequest request, HttpStatus status, String rule, Object... args) {
        ServerResponse.BodyBuilder answer =
                ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status.is5xxServerError()) {
            answer.header(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(settings.breakerOpen().toSeconds()));
        }
        return answer.body(problems.of(request.servletRequest(), status, rule, args));
    }

    private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
