package vn.ocop.starter.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The day of the law now, by the clock of the service. */
public final class Today {
    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate day() {
        return Vietnam.today(clock);
    }

    /** What is left of it. */
    public Duration left() {
        Instant now = clock.instant();
        return Duration.between(
                now, Vietnam.dayOf(now).plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant());
    }
}
