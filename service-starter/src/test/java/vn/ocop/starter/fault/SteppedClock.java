package vn.ocop.starter.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** The clock of one process: it goes on with the steps of the schedule, and can be set forward or back. */
final class SteppedClock extends Clock {
    /** Two seconds before midnight in Vietnam, so that some schedules go over into the next day. */
    private static final Instant START = Instant.parse("2026-03-02T16:59:58Z");

    private final LongSupplier steps;
    private Duration ahead = Duration.ZERO;

    /** @param steps milliseconds since the start of the schedule */
    SteppedClock(LongSupplier steps) {
        this.steps = steps;
    }

    void jump(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public Instant instant() {
        return START.plusMillis(steps.getAsLong()).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the steps have no zone");
    }
}
