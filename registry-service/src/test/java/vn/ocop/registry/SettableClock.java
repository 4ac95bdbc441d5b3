package vn.ocop.registry;

import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.ocop.testing.MovableClock;

/** A service whose clock the test sets; tests that import it share one. */
@TestConfiguration(proxyBeanMethods = false)
public class SettableClock {
    public static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    @Bean
    @Primary
    MovableClock movableClock() {
        return MovableClock.at(START);
    }
}
