package vn.ocop.starter.event;

import com.mongodb.MongoException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Dead letters degrade a service, they do not take it out of service. */
final class BusHealth implements HealthIndicator {
    static final Status DEGRADED = new Status("DEGRADED");
    private final DeadLetters deadLetters;

    BusHealth(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public Health health() {
        try {
            long open = deadLetters.open();
            return Health.status(open == 0 ? Status.UP : DEGRADED)
                    .withDetail("openDeadLetters", open)
                    .build();
        } catch (MongoException storeAway) {
            // The health of the store says so.
            return Health.unknown().build();
        }
    }
}
