package vn.ocop.registry.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures for everybody cost the service no more than it chooses. */
class OpenFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private final HandClock clock = new HandClock();
    private final List<LocalDate> counted = new ArrayList<>();
    private final OpenFigures<Integer> figures = new OpenFigures<>(Duration.ofSeconds(60), clock, day -> {
        counted.add(day);
        return counted.size();
    });

    @Test
    void a_day_is_counted_once_until_the_answer_is_too_old() {
        assertThat(figures.on(DAY)).isEqualTo(1);
        clock.now = clock.now.plusSeconds(59);
        assertThat(figures.on(DAY)).isEqualTo(1);
        clock.now = clock.now.plusSeconds(2);
        assertThat(figures.on(DAY)).isEqualTo(2);
        assertThat(counted).containsExactly(DAY, DAY);
    }

    @Test
    void another_day_is_another_answer() {
        assertThat(figures.on(DAY)).isEqualTo(1);
        assertThat(figures.on(DAY.plusDays(1))).isEqualTo(2);
        assertThat(figures.on(DAY)).isEqualTo(1);
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T02:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
