package vn.ocop.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Serves a JSON Web Key set until the JVM ends. */
record JwkSetServer(String uri) {

    private static final String PATH = "/oauth2/jwks";

    static JwkSetServer serving(String jwkSet) {
        try {
            var loopback = InetAddress.getLoopbackAddress();
            var server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
            var body = jwkSet.getBytes(StandardCharsets.UTF_8);
            server.createContext(PATH, exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/jwk-set+json");
                exchange.sendResponseHeaders(200, body.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(body);
                }
            });
            // Its thread must not keep the JVM alive.
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            return new JwkSetServer("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
