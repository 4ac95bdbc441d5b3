package vn.ocop.trade.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The server of a partner, with manners that partners have. */
final class PartnerStub implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Manner manner = Manner.GOOD;
    private volatile Predicate<Received> only = _ -> true;
    private volatile String elsewhere = "";

    PartnerStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** How it answers. */
    enum Manner {
        GOOD,
        FAILS,
        CUTS,
        REDIRECTS,
        HANGS,
        /** Answers 200 at once, and then sends a byte of the body now and then, without end. */
        DRIPS,
        GONE
    }

    /** What came. */
    record Received(String id, String timestamp, String signature, String contentType, String body, Manner answered) {}

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hooks";
    }

    void has(Manner next) {
        manner = next;
    }

    /** It has that manner only towards some; to others it is good. */
    void hasOnlyTowards(Manner next, Predicate<Received> some) {
        only = some;
        manner = next;
    }

    void redirectsTo(String url) {
        elsewhere = url;
        manner = Manner.REDIRECTS;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    /** Ids of what it has answered well. */
    List<String> taken() {
        return received.stream()
                .filter(one -> one.answered() == Manner.GOOD)
                .map(Received::id)
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Received came = new Received(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                exchange.getRequestHeaders().getFirst("content-type"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                manner);
        Received answered = only.test(came)
                ? came
                : new Received(
                        came.id(), came.timestamp(), came.signature(), came.contentType(), came.body(), Manner.GOOD);
        received.add(answered);
        try (exchange) {
            switch (answered.answered()) {
                case GOOD -> exchange.sendResponseHeaders(204, -1);
                case FAILS -> exchange.sendResponseHeaders(500, -1);
                case GONE -> exchange.sendResponseHeaders(410, -1);
                case REDIRECTS -> {
                    exchange.getResponseHeaders().add("Location", elsewhere);
                    exchange.sendResponseHeaders(307, -1);
                }
                case CUTS -> {
                    // Closed without an answer.
                }
                case HANGS -> untilClosed(60_000);
                case DRIPS -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (!untilClosed(100)) {
                        exchange.getResponseBody().write('.');
                        exchange.getResponseBody().flush();
                    }
                }
            }
        }
    }

    private boolean untilClosed(long milliseconds) {
        try {
            return closed.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
