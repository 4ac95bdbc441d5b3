package vn.ocop.embedded.store;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

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
    private final Consumer<DiskFailure> whenBroken;
    private final Object turn = new Object();
    private long applied;
    private long durable;
    private boolean leading;

    GroupCommit(MVStore store, Durability durability, Consumer<DiskFailure> whenBroken) {
        this.store = store;
        this.durability = durability;
        this.whenBroken = whenBroken;
    }

    /** Runs a command that may write and returns once what it wrote is durable. @throws DiskFailure when it can't be */
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
            covered = makeDurable();
        } catch (MVStoreException e) {
            fail(new DiskFailure(e.getMessage(), e));
        } finally {
            synchronized (turn) {
                durable = Math.max(durable, covered);
                leading = false;
                turn.notifyAll();
            }
        }
    }

    private void fail(DiskFailure failure) {
        whenBroken.accept(failure);
        throw failure;
    }

    private long makeDurable() {
        long covered = commit();
        // A store that has closed itself after an error takes a commit without doing anything.
        if (store.isClosed()) {
            fail(new DiskFailure("the data file is closed", null));
        }
        if (durability == Durability.FORCED) {
            store.sync();
        }
        return covered;
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
