package vn.ocop.registry.national;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A national register as it might be, with the manners that such servers have. It keeps what it takes. */
public final class NationalRegisterStub implements AutoCloseable {
    static {
        // Without it each answer waits 40 ms for the acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Held> products = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> keys = new ConcurrentHashMap<>();
    private final Deque<Manner> next = new ConcurrentLinkedDeque<>();
    private volatile Supplier<Manner> usual = () -> Manner.GOOD;
    private volatile String retryAfter = "120";
    private volatile boolean forgetsKeys;
    private volatile String token;

    public NationalRegisterStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/products", this::answer);
        server.createContext("/token", this::token);
        server.start();
    }

    /** How it answers. */
    public enum Manner {
        GOOD,
        FAILS,
        TOO_MANY,
        UNAVAILABLE,
        HANGS,
        /** Closes the connection without an answer. */
        CUTS,
        /** Takes what is put and closes the connection without an answer. */
        TAKES_AND_CUTS,
        /** Closes the connection in the middle of its answer. */
        CUTS_MIDWAY,
        REDIRECTS,
        /** What a proxy shows to whom it does not know, with 200. */
        SIGN_IN_PAGE,
        GARBAGE,
        ABOUT_ANOTHER,
        /** Has put it aside and promises nothing. */
        LATER,
        REFUSES,
        DISPUTES
    }

    /** What came, and how it was answered. */
    public record Received(
            String method,
            String path,
            String key,
            String ifMatch,
            String authorization,
            String body,
            Manner answered) {}

    /** @param version counts what it took of the product */
    public record Held(String body, int version) {}

    public String endpoint() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    public String tokenUrl() {
        return "http://localhost:" + server.getAddress().getPort() + "/token";
    }

    /** So it answers the next requests, one after the other, before it has its usual manner again. */
    public void next(Manner... manners) {
        next.addAll(List.of(manners));
    }

    public void usually(Manner manner) {
        usual = () -> manner;
    }

    public void usually(Supplier<Manner> manner) {
        usual = manner;
    }

    public void retryAfter(String value) {
        retryAfter = value;
    }

    /** It takes no notice of the key that makes repetitions safe. */
    public void forgetsKeys() {
        forgetsKeys = true;
    }

    /** It lets in only who bears this token, and gives it out. */
    public void letsIn(String bearer) {
        token = bearer;
    }

    /** Somebody else changes what it holds. */
    public void edited(String product, String body) {
        products.merge(product, new Held(body, 1), (before, one) -> new Held(one.body(), before.version() + 1));
    }

    public void holds(List<NationalRecord> records) {
        records.forEach(one -> edited(one.id(), NationalJson.write(one)));
    }

    public Optional<Held> held(String product) {
        return Optional.ofNullable(products.get(product));
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public List<Received> puts() {
        return received.stream().filter(one -> one.method().equals("PUT")).toList();
    }

    private void token(HttpExchange exchange) throws IOException {
        try (exchange) {
            respond(exchange, 200, "application/json", "{\"access_token\":\"%s\",\"expires_in\":600}".formatted(token));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Manner manner = Optional.ofNullable(next.poll()).orElseGet(usual);
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Received came = new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("If-Match"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body,
                manner);
        received.add(came);
        try (exchange) {
            switch (manner) {
                case GOOD -> good(exchange, came);
                case FAILS -> respond(exchange, 500, "text/plain", "java.lang.NullPointerException");
                case TOO_MANY -> busy(exchange, 429);
                case UNAVAILABLE -> busy(exchange, 503);
                case HANGS -> untilClosed();
                case CUTS -> {
                    // Closed without an answer.
                }
                case TAKES_AND_CUTS -> {
                    if (came.method().equals("PUT")) {
                        take(came);
                    }
                }
                case CUTS_MIDWAY -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write("{\"id\":".getBytes(UTF_8));
                    exchange.getResponseBody().flush();
                }
                case REDIRECTS -> {
                    exchange.getResponseHeaders().add("Location", "http://localhost:1/elsewhere");
                    exchange.sendResponseHeaders(302, -1);
                }
                case SIGN_IN_PAGE -> respond(exchange, 200, "text/html", "<html>Sign in</html>");
                case GARBAGE -> respond(exchange, 200, "application/json", "{\"id\": \"");
                case ABOUT_ANOTHER -> respond(exchange, 200, "application/json", "{\"id\": \"another\"}");
                case LATER -> respond(exchange, 202, "application/json", "{}");
                case REFUSES -> respond(exchange, 400, "text/plain", "ocop_star: must be 5");
                case DISPUTES -> respond(exchange, 409, "text/plain", "certificate belongs to another product");
            }
        } catch (IOException _) {
            // Whoever asked has gone away.
        }
    }

    private void good(HttpExchange exchange, Received came) throws IOException {
        if (token != null && !("Bearer " + token).equals(came.authorization())) {
            respond(exchange, 401, "text/plain", "");
        } else if (came.method().equals("PUT")) {
            put(exchange, came);
        } else if (came.path().contains("?")) {
            page(exchange, came.path());
        } else {
            Held held = products.get(id(came));
            if (held == null) {
                respond(exchange, 404, "text/plain", "");
            } else {
                held(exchange, held);
            }
        }
    }

    private void put(HttpExchange exchange, Received came) throws IOException {
        Held held = products.get(id(came));
        boolean repeated = !forgetsKeys && keys.containsKey(came.key());
        boolean stale = held != null && !("\"" + held.version() + "\"").equals(came.ifMatch());
        if (stale && !repeated) {
            respond(exchange, 412, "text/plain", "another version");
        } else {
            held(exchange, repeated ? held : take(came));
        }
    }

    private Held take(Received came) {
        edited(id(came), came.body());
        keys.put(came.key(), 1);
        return products.get(id(came));
    }

    private void held(HttpExchange exchange, Held held) throws IOException {
        exchange.getResponseHeaders().add("ETag", "\"" + held.version() + "\"");
        respond(exchange, 200, "application/json; charset=utf-8", held.body());
    }

    private void page(HttpExchange exchange, String path) throws IOException {
        Map<String, Integer> asked = new ConcurrentHashMap<>();
        for (String pair : path.substring(path.indexOf('?') + 1).split("&")) {
            asked.put(pair.substring(0, pair.indexOf('=')), Integer.valueOf(pair.substring(pair.indexOf('=') + 1)));
        }
        int size = asked.get("page_size");
        List<String> bodies =
                new ArrayList<>(products.values().stream().map(Held::body).toList());
        List<String> page = bodies.stream()
                .skip((asked.get("page") - 1L) * size)
                .limit(size)
                .toList();
        respond(
                exchange,
                200,
                "application/json",
                "{\"count\": %d, \"results\": [%s]}".formatted(bodies.size(), String.join(",", page)));
    }

    private void busy(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().add("Retry-After", retryAfter);
        exchange.sendResponseHeaders(status, -1);
    }

    private static String id(Received came) {
        return came.path().substring(came.path().lastIndexOf('/') + 1);
    }

    private static void respond(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private void untilClosed() {
        try {
            boolean _ = closed.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
