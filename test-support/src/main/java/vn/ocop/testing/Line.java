package vn.ocop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The network between a client and a server of this machine, which a test can break: a TCP relay that cuts, refuses,
 * delays or holds what goes through it.
 *
 * <p>What a half-open line holds is not lost: it arrives when the line is mended, as packets do that are sent again.
 */
public final class Line implements AutoCloseable {

    /** Which way bytes go. */
    public enum Way {
        REQUESTS,
        ANSWERS
    }

    private static final long WHOLE = Long.MAX_VALUE;
    private static final int CHUNK = 8_192;

    private final int port;
    private final int serverPort;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicLong answersLeft = new AtomicLong(WHOLE);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Way> held = EnumSet.noneOf(Way.class);
    private Duration delay = Duration.ZERO;
    private ServerSocket listening;

    private Line(int port, int serverPort) {
        this.port = port;
        this.serverPort = serverPort;
    }

    /** A sound line to a port of this machine. */
    public static Line to(int serverPort) {
        Line line = new Line(Ports.free(), serverPort);
        line.listen();
        return line;
    }

    /** A line to a port of this machine that refuses until it is mended. */
    public static Line refusing(int serverPort) {
        return new Line(Ports.free(), serverPort);
    }

    /** Where the client connects. */
    public int port() {
        return port;
    }

    /** How many connections were accepted so far. */
    public int accepted() {
        return accepted.get();
    }

    /** Cuts all connections, with a reset; new ones are let through. */
    public void cut() {
        connections.forEach(Connection::reset);
    }

    /** Lets so many more bytes of answers through and then resets the connection that was speaking; then is sound again. */
    public void cutAnswersAfter(long bytes) {
        answersLeft.set(bytes);
    }

    /** Cuts all connections and refuses new ones, as a machine does on which nothing listens. */
    public void refuse() {
        lock.lock();
        try {
            if (listening != null) {
                close(listening);
                listening = null;
            }
        } finally {
            lock.unlock();
        }
        cut();
    }

    /** Half-open: connections stand and new ones are accepted, but nothing comes through any more. */
    public void stall() {
        stall(Way.REQUESTS);
        stall(Way.ANSWERS);
    }

    /** Half-open one way only; with {@link Way#ANSWERS} the server does what it is asked and the client never hears. */
    public void stall(Way way) {
        change(() -> held.add(way));
    }

    /** Every piece that comes through takes this much longer, each way. */
    public void delay(Duration longer) {
        change(() -> delay = longer);
    }

    /** A sound line again; what was held goes on. */
    public void mend() {
        answersLeft.set(WHOLE);
        change(() -> {
            held.clear();
            delay = Duration.ZERO;
            if (listening == null) {
                listen();
            }
        });
    }

    @Override
    public void close() {
        refuse();
        change(held::clear);
    }

    private void change(Runnable step) {
        lock.lock();
        try {
            step.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void listen() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listening = socket;
            Thread.startVirtualThread(() -> accept(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                connect(socket.accept());
            } catch (IOException _) {
                // closed, or the server is away: the next one may be luckier
            }
        }
    }

    private void connect(Socket client) throws IOException {
        accepted.incrementAndGet();
        try {
            Connection connection =
                    new Connection(client, new Socket(InetAddress.getLoopbackAddress(), serverPort), connections);
            connections.add(connection);
            Thread.startVirtualThread(() -> connection.pump(Way.REQUESTS, this::pass));
            Thread.startVirtualThread(() -> connection.pump(Way.ANSWERS, this::pass));
        } catch (IOException away) {
            Connection.reset(client);
            throw away;
        }
    }

    /** Waits as the line makes a piece wait; how many bytes of it may go on. */
    private int pass(Way way, int bytes) throws InterruptedException {
        lock.lock();
        try {
            long left = delay.toNanos();
            while (left > 0 && !delay.isZero()) {
                left = changed.awaitNanos(left);
            }
            while (held.contains(way)) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
        return way == Way.REQUESTS ? bytes : allowed(bytes);
    }

    private int allowed(int bytes) {
        long before = answersLeft.getAndUpdate(left -> left == WHOLE || left < bytes ? WHOLE : left - bytes);
        return before < bytes ? (int) before : bytes;
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a piece go on, whole or in part. */
    @FunctionalInterface
    private interface Gate {
        int pass(Way way, int bytes) throws InterruptedException;
    }

    private static final class Connection {
        private final Socket client;
        private final Socket server;
        private final Set<Connection> open;

        Connection(Socket client, Socket server, Set<Connection> open) {
            this.client = client;
            this.server = server;
            this.open = open;
        }

        void pump(Way way, Gate gate) {
            Socket from = way == Way.REQUESTS ? client : server;
            Socket to = way == Way.REQUESTS ? server : client;
            byte[] piece = new byte[CHUNK];
            try {
                for (int read = from.getInputStream().read(piece); read >= 0; ) {
                    int allowed = gate.pass(way, read);
                    to.getOutputStream().write(piece, 0, allowed);
                    if (allowed < read) {
                        break;
                    }
                    read = from.getInputStream().read(piece);
                }
            } catch (IOException _) {
                // one of the two is gone, and so is the connection
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                reset();
            }
        }

        void reset() {
            open.remove(this);
            reset(client);
            reset(server);
        }

        /** Without lingering, a close is a reset. */
        static void reset(Socket socket) {
            try (socket) {
                if (!socket.isClosed()) {
                    socket.setSoLinger(true, 0);
                }
            } catch (IOException _) {
                // gone already
            }
        }
    }
}
