package vn.ocop.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop on the web that is told of products by signed webhooks, and looks at the signatures. */
final class Partner implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile String secret = "";

    Partner() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/ocop");
    }

    /** What the suite gave for checking signatures, as the libraries of Standard Webhooks take it. */
    void trust(String given) {
        secret = given;
    }

    /** Events of this type about this product, as often as they were told. */
    List<JsonNode> told(String type, String productId) {
        return told.stream()
                .filter(event -> event.path("type").asString().equals(type)
                        && event.path("subject").asString().equals(productId))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            boolean genuine = exchange.getRequestHeaders()
                    .getFirst("webhook-signature")
                    .contains("v1,"
                            + signature(
                                    exchange.getRequestHeaders().getFirst("webhook-id"),
                                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                                    body));
            if (genuine) {
                told.add(JSON.readTree(body));
            }
            exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
        }
    }

    private String signature(String id, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
