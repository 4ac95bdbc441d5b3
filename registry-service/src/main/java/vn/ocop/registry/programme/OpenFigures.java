package vn.ocop.registry.programme;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Figures for everybody, of any day. Whoever asks without a token makes the service count no more often than the answer
 * may be kept by others.
 */
public final class OpenFigures<T> {
    private static final int DAYS = 100;
    private final LoadingCache<LocalDate, T> counted;

    /**
     * @param kept for how long an answer is given again
     * @param count reads and counts, for a day
     */
    public OpenFigures(Duration kept, Clock clock, Function<LocalDate, T> count) {
        this.counted = Caffeine.newBuilder()
                .maximumSize(DAYS)
                .expireAfterWrite(kept)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build(count::apply);
    }

    /** The figures of that day. */
    public T on(LocalDate day) {
        return counted.get(day);
    }
}
