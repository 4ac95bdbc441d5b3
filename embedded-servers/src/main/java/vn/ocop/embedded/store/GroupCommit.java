package vn.ocop.embedded.store;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Makes a write durable before it is acknowledged, many writes with one commit.
 *
 * <p>A writer applies its change, takes a ticket and waits until a commit has covered the ticket. The first to wait
 * leads: it commits for all. While it forces the file, others apply the changes of the next round. A commit never sees
 * half of a command.
 */
final class GroupCommit {

    private final MVStore store;
    private final Durability durability;
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock(true);
    private final Object turn = new Object();
    private long applied;
    private long durable;
    private boolean leading;

    GroupCommit(MVStore store, Durability durability) {
        this.store = store;
        this.durability = durability;
    }

    /** Runs a command that may write and returns once what it wrote is durable. */
    <T> T write(Supplier<T> command) {
        T result;
        long ticket;
        commands.readLock().lock();
        try {
            // Taken before the change is visible, so that a reader who sees the change also waits for it.
            ticket = nextTicket();
            result = command.get();
        } finally {
            commands.readLock().unlock();
        }
        await(ticket);
        return result;
    }

    /** Runs a command that only reads; what it may have seen of other commands is durable when it returns. */
    <T> T read(Supplier<T> command) {
        T result = command.get();
        await(lastTicket());
        return result;
    }

    private long nextTicket() {
        synchronized (turn) {
            return ++applied;
        }
    }

    private long lastTicket() {
        synchronized (turn) {
            return applied;
        }
    }

    private void await(long ticket) {
        while (true) {
            synchronized (turn) {
                while (leading && durable < ticket) {
                    waitForLeader();
                }
                if (durable >= ticket) {
                    return;
                }
                leading = true;
            }
            lead();
        }
    }

    private void waitForLeader() {
        try {
            turn.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a write waits to become durable", e);
        }
    }

    private void lead() {
        long covered = 0;
        try {
            covered = commit();
            if (durability == Durability.FORCED) {
                store.sync();
            }
        } finally {
            synchronized (turn) {
                durable = Math.max(durable, covered);
                leading = false;
                turn.notifyAll();
            }
        }
    }

    private long commit() {
        commands.writeLock().lock();
        try {
            long covered = lastTicket();
            store.commit();
            return covered;
        } finally {
            commands.writeLock().unlock();
        }
    }
}
