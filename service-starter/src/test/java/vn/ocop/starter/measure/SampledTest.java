package vn.ocop.starter.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A figure that somebody must be asked for never holds up who looks at it. */
class SampledTest {

    @Test
    void many_gauges_at_once_ask_once_and_later_ones_get_a_newer_figure() {
        AtomicInteger asked = new AtomicInteger();
        Sampled<Integer> figure = new Sampled<>(asked::incrementAndGet);

        assertThat(figure.now()).contains(1);
        await().untilAsserted(() -> assertThat(figure.now().orElseThrow()).isGreaterThan(1));
        assertThat(asked).hasValueLessThan(100);
    }

    @Test
    void a_question_that_fails_gives_no_figure_and_is_asked_again() {
        AtomicInteger asked = new AtomicInteger();
        Sampled<String> figure = new Sampled<>(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("the store is away");
            }
            return "back";
        });

        assertThat(figure.now()).isEmpty();
        await().untilAsserted(() -> assertThat(figure.now()).contains("back"));
    }

    @Test
    void while_nobody_answers_all_gauges_together_wait_a_second_and_no_second_question_is_asked() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Sampled<String> figure = new Sampled<>(() -> {
            asked.incrementAndGet();
            never.await();
            return "late";
        });
        long start = System.nanoTime();

        for (int gauge = 0; gauge < 100; gauge++) {
            assertThat(figure.now()).isEmpty();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
        assertThat(asked).hasValue(1);
        never.countDown();
        await().untilAsserted(() -> assertThat(figure.now()).contains("late"));
    }
}
