package vn.ocop.starter.event;

import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Neither dead letters nor a broker that is away take a service out of service: it degrades, and says why. What it stores
 * meanwhile waits in its outbox.
 */
final class BusHealth implements HealthIndicator {
    private static final String DEGRADED = "DEGRADED";
    private final BusMeters bus;

    BusHealth(BusMeters bus) {
        this.bus = bus;
    }

    @Override
    public Health health() {
        if (!bus.brokerAnswers()) {
            return degraded("the broker does not answer: events wait in the outbox, those of others are not read");
        }
        Optional<Long> open = bus.openLetters();
        if (open.isEmpty()) {
            // The health of the store says so.
            return Health.unknown().build();
        }
        return open.get() == 0 ? Health.up().build() : degraded(open.get() + " dead letters wait for an operator");
    }

    /** The words are part of the status, because details are shown to nobody. */
    private static Health degraded(String why) {
        return Health.status(new Status(DEGRADED, why)).build();
    }
}
