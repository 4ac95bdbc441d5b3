package vn.ocop.starter.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets several actors take turns: one goes at a time, and at every call of {@link #pass} it is drawn who goes on. What comes
 * between what is so drawn from the seed, not from the moods of threads.
 */
final class Turns {
    private final Random chance;
    private final List<Actor> waiting = new ArrayList<>();
    private final CountDownLatch allEnded = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private Actor current;

    Turns(Random chance) {
        this.chance = chance;
    }

    /** What an actor does. */
    @FunctionalInterface
    interface Part {
        void play() throws Exception;
    }

    /** Adds an actor; it waits until it is drawn. */
    void add(String name, Part part) {
        Actor actor = new Actor();
        waiting.add(actor);
        Thread.ofVirtual().name(name).start(() -> actor.play(part));
    }

    /** Lets the actors go until all have ended, and throws on what one of them threw. */
    void go() throws InterruptedException {
        next();
        allEnded.await();
        if (failure.get() != null) {
            throw new AssertionError("an actor failed", failure.get());
        }
    }

    /** Draws who goes on; returns when the caller is drawn again. Outside of {@link #go} it does nothing. */
    void pass() {
        Actor me = current;
        if (me == null) {
            return;
        }
        int drawn = chance.nextInt(waiting.size() + 1);
        if (drawn < waiting.size()) {
            current = waiting.set(drawn, me);
            current.turn.release();
            me.turn.acquireUninterruptibly();
        }
    }

    private void next() {
        if (waiting.isEmpty()) {
            current = null;
            allEnded.countDown();
        } else {
            current = waiting.remove(chance.nextInt(waiting.size()));
            current.turn.release();
        }
    }

    private final class Actor {
        private final Semaphore turn = new Semaphore(0);

        void play(Part part) {
            turn.acquireUninterruptibly();
            try {
                part.play();
            } catch (Throwable thrown) {
                failure.compareAndSet(null, thrown);
            }
            next();
        }
    }
}
