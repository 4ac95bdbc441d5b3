package vn.ocop.gateway.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.GatewayProperties;

/**
 * Failed sign-ins per network address, whatever accounts they were for. From the given number on, the address is not listened
 * to for a time that doubles with each further failure: who tries one password on many accounts runs into it. A success
 * does not clear it, or one good account would. An office behind one address has room for many mistakes. It lives in this
 * instance.
 */
@Component
class AddressFailures {
    private static final Logger log = LoggerFactory.getLogger(AddressFailures.class);
    private static final int MOST_ADDRESSES = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 20;
    private final Cache<String, Failures> addresses = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .build();
    private final GatewayProperties.SignIn settings;
    private final Clock clock;

    AddressFailures(GatewayProperties properties, Clock clock) {
        this.settings = properties.signIn();
        this.clock = clock;
    }

    private record Failures(int count, Instant pausedUntil) {}

    boolean paused(String address) {
        Failures failures = addresses.getIfPresent(address);
        return failures != null && failures.pausedUntil().isAfter(clock.instant());
    }

    /** @return whether the address is paused from now on */
    boolean add(String address) {
        Failures now = addresses.asMap().compute(address, (_, before) -> next(before));
        if (now.count() < settings.addressFailures()) {
            return false;
        }
        log.warn("address slowed address={} failures={} until={}", address, now.count(), now.pausedUntil());
        return true;
    }

    private Failures next(Failures before) {
        int count = before == null ? 1 : before.count() + 1;
        int further = count - settings.addressFailures();
        return new Failures(count, further < 0 ? Instant.EPOCH : clock.instant().plus(pause(further)));
    }

    private Duration pause(int furtherFailures) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(furtherFailures, MOST_DOUBLINGS));
        return doubled.compareTo(settings.longestPause()) < 0 ? doubled : settings.longestPause();
    }
}
