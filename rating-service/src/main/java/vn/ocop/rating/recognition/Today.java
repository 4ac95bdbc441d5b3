package vn.ocop.rating.recognition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ocop.rating.Vietnam;

/** The day of the law: it begins and ends at midnight in Vietnam, wherever the machine stands. */
@Component
class Today {
    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate day() {
        return Vietnam.today(clock);
    }

    /** What is left of it. */
    Duration left() {
        Instant now = clock.instant();
        Instant end = Vietnam.dayOf(now).plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant();
        return Duration.between(now, end);
    }
}
