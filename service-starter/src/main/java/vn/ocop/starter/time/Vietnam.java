package vn.ocop.starter.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day of the law: it begins and ends at midnight in Vietnam, wherever the machine stands. */
public final class Vietnam {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Vietnam() {}

    /** Today there. */
    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    /** The day there of a moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
