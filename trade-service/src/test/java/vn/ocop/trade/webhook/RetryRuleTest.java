package vn.ocop.trade.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private final RetryRule rule = RetryRule.of(Settings.usual());

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "8, 640", "15, 3600"})
    void pauses_double_up_to_an_hour_and_half_of_each_is_drawn(int made, long seconds) {
        Duration pause = Duration.between(NOW, rule.next(made, NOW, NOW).orElseThrow());

        assertThat(pause).isBetween(Duration.ofMillis(seconds * 500), Duration.ofMillis(seconds * 1_500));
    }

    @Test
    void a_delivery_ends_after_its_tries_or_its_days() {
        assertThat(rule.next(19, NOW, NOW)).isPresent();
        assertThat(rule.next(20, NOW, NOW)).isEmpty();
        assertThat(rule.next(2, NOW.minus(Duration.ofDays(3)), NOW)).isPresent();
        assertThat(rule.next(2, NOW.minus(Duration.ofDays(3)).minusMillis(1), NOW))
                .isEmpty();
    }
}
