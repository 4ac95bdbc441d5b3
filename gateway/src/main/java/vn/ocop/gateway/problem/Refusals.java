package vn.ocop.gateway.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Counts what the gateway itself refuses by the code of its rule, and tells in the log of the commands of known callers
 * that were refused: who, what and why, never with what they wrote.
 */
@Component
final class Refusals {
    private static final String METER = "refusals";
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);
    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int FAILURE = 500;
    private static final int LONGEST_PATH = 200;
    private final MeterRegistry meters;

    Refusals(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Notes that a request is answered with a problem. */
    void told(HttpServletRequest request, ProblemDetail problem) {
        String rule = String.valueOf(problem.getProperties().get("rule"));
        Counter.builder(METER)
                .description("requests that were answered with a problem, by the code of the rule")
                .tag("rule", rule)
                .tag("status", Integer.toString(problem.getStatus()))
                .register(meters)
                .increment();
        Principal caller = request.getUserPrincipal();
        if (caller != null && problem.getStatus() < FAILURE && !QUESTIONS.contains(request.getMethod())) {
            log.info(
                    "refused {} {} status={} rule={} account={}",
                    request.getMethod(),
                    start(request.getRequestURI()),
                    problem.getStatus(),
                    rule,
                    caller.getName());
        }
    }

    private static String start(String path) {
        return path.substring(0, Math.min(path.length(), LONGEST_PATH));
    }
}
