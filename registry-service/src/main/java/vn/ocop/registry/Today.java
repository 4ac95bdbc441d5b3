package vn.ocop.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day of the law: it begins and ends at midnight in Vietnam, wherever the machine stands. */
@Component
public class Today {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    /** What is left of it. */
    public Duration left() {
        Instant now = clock.instant();
        Instant end = LocalDate.ofInstant(now, VIETNAM)
                .plusDays(1)
                .atStartOfDay(VIETNAM)
                .toInstant();
        return Duration.between(now, end);
    }
}
