package vn.ocop.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A service behind the gateway, over real HTTP; it can fail, fall silent and be gone, and remembers what reached it. */
final class ServiceStub implements AutoCloseable {
    private final String name;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile HttpServer server;
    private volatile HttpHandler handler;

    /** A request as it arrived. */
    record Seen(String method, String path, com.sun.net.httpserver.Headers headers, long bodyLength) {}

    ServiceStub(String name) {
        this.name = name;
        start(0);
        answersItsName();
    }

    private void start(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().startsWith("/actuator/")) {
                answer(exchange, 200, "{}");
            } else {
                handler.handle(exchange);
            }
        });
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What reached it, apart from questions for its health. */
    List<Seen> seen() {
        return seen;
    }

    void answersItsName() {
        seen.clear();
        handler = exchange -> {
            read(exchange);
            answer(exchange, 200, "{\"service\":\"" + name + "\"}");
        };
    }

    void answers(int status) {
        seen.clear();
        handler = exchange -> {
            read(exchange);
            answer(exchange, status, "{\"own\":\"answer\"}");
        };
    }

    /** Fails so many times, then answers. */
    void failsFirst(int times) {
        seen.clear();
        AtomicInteger left = new AtomicInteger(times);
        handler = exchange -> {
            read(exchange);
            answer(exchange, left.getAndDecrement() > 0 ? 503 : 200, "{}");
        };
    }

    /** Takes requests and says nothing until the latch opens. */
    void fallsSilent(CountDownLatch until) {
        seen.clear();
        handler = exchange -> {
            read(exchange);
            await(until);
            answer(exchange, 200, "{}");
        };
    }

    /** Answers in the given way. */
    void behaves(HttpHandler behaviour) {
        seen.clear();
        handler = behaviour;
    }

    void goesAway() {
        server.stop(0);
    }

    void comesBack() {
        start(server.getAddress().getPort());
    }

    Seen read(HttpExchange exchange) throws IOException {
        long length = 0;
        byte[] buffer = new byte[8192];
        for (int count; (count = exchange.getRequestBody().read(buffer)) >= 0; ) {
            length += count;
        }
        Seen request = new Seen(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), length);
        seen.add(request);
        return request;
    }

    static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, exchange.getRequestMethod().equals("HEAD") ? -1 : body.length);
        if (!exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
