package vn.ocop.starter.time;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RoundsTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private final AtomicInteger done = new AtomicInteger();
    private Rounds rounds;

    @AfterEach
    void stop() {
        rounds.stop();
    }

    @Test
    void it_goes_at_once_when_woken_and_on_while_there_is_more() {
        rounds = new Rounds("test", NEVER, NEVER, () -> done.incrementAndGet() % 3 != 0);
        rounds.start();
        await().until(() -> done.get() == 3);

        rounds.wake();

        await().until(() -> done.get() == 6);
    }

    @Test
    void it_goes_again_after_the_pause_also_when_a_round_fails() {
        rounds = new Rounds("test", Duration.ofMillis(1), NEVER, () -> {
            done.incrementAndGet();
            throw new IllegalStateException("the store is away");
        });
        rounds.start();

        await().until(() -> done.get() > 3);
    }

    @Test
    void a_stop_lets_the_round_in_hand_finish() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        rounds = new Rounds("test", NEVER, NEVER, () -> {
            begun.countDown();
            while (rounds.isRunning()) {
                Thread.onSpinWait();
            }
            done.incrementAndGet();
            return true;
        });
        rounds.start();
        assertThat(begun.await(20, SECONDS)).isTrue();

        rounds.stop();

        assertThat(done).hasValue(1);
    }

    @Test
    void a_round_that_outlasts_the_patience_is_interrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        rounds = new Rounds("test", NEVER, Duration.ofMillis(1), () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.set(true);
                throw e;
            }
            return false;
        });
        rounds.start();
        assertThat(begun.await(20, SECONDS)).isTrue();

        rounds.stop();

        await().untilTrue(interrupted);
        assertThat(rounds.isRunning()).isFalse();
    }
}
