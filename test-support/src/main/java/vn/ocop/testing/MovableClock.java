package vn.ocop.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs on like any other, from wherever a test has set it. */
public final class MovableClock extends Clock {
    private final InstantSource running;
    private final AtomicReference<Duration> ahead;
    private final ZoneId zone;

    private MovableClock(InstantSource running, AtomicReference<Duration> ahead, ZoneId zone) {
        this.running = running;
        this.ahead = ahead;
        this.zone = zone;
    }

    /** A clock that shows this moment now. */
    public static MovableClock at(Instant moment) {
        MovableClock clock =
                new MovableClock(InstantSource.system(), new AtomicReference<>(Duration.ZERO), ZoneOffset.UTC);
        clock.set(moment);
        return clock;
    }

    /** Sets it to this moment, forward or back. */
    public void set(Instant moment) {
        ahead.set(Duration.between(running.instant(), moment));
    }

    /** Sets it forward. */
    public void advance(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    @Override
    public Instant instant() {
        return running.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(running, ahead, other);
    }
}
