package vn.ocop.gateway.route;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * How long a caller waits for a service that is away: as long as the gateway lets it, or less if it prefers so by
 * {@code Prefer: wait=<seconds>} (RFC 7240).
 */
final class Patience {
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,4})(?:$|[,;\\s])");

    private Patience() {}

    static Duration of(ServerRequest request, Duration most) {
        return request.headers().header("Prefer").stream()
                .map(WAIT::matcher)
                .filter(Matcher::find)
                .map(wait -> Duration.ofSeconds(Long.parseLong(wait.group(1))))
                .filter(wait -> wait.compareTo(most) < 0)
                .findFirst()
                .orElse(most);
    }
}
