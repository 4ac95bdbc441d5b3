package vn.ocop.gateway;

import com.mongodb.event.CommandListener;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.testing.CommonSubset;
import vn.ocop.testing.Servers;

/** A whole gateway on a free port with a database of its own and four service stubs, spoken to over HTTP only. */
final class Gateway implements AutoCloseable {
    static final String ISSUER = "http://gateway.test";
    static final String PASSWORD = "ca-mau-demo-2026";
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, ServiceStub> services = new LinkedHashMap<>();
    private final String database;
    private final Map<String, Object> settings;
    private final MovableClock clock = new MovableClock();
    private ConfigurableApplicationContext context;

    private Gateway(String database, Map<String, Object> settings) {
        this.database = database;
        this.settings = settings;
        for (String service : new String[] {"registry", "rating", "training", "trade"}) {
            services.put(service, new ServiceStub(service));
        }
        start();
    }

    /** With the demo accounts. */
    static Gateway demo(String... settings) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ocop.gateway.demo.accounts", "true");
        all.put("ocop.gateway.demo.password", PASSWORD);
        return with(all, settings);
    }

    /** As in production, with nothing but what is given. */
    static Gateway plain(String... settings) {
        return with(new LinkedHashMap<>(), settings);
    }

    private static Gateway with(Map<String, Object> all, String... settings) {
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        return new Gateway(Servers.freshDatabase("gateway"), all);
    }

    private void start() {
        Map<String, Object> all = new LinkedHashMap<>(Map.of(
                "server.port",
                0,
                "spring.mongodb.uri",
                Servers.shared().mongoUri(),
                "spring.mongodb.database",
                database,
                "ocop.gateway.issuer",
                ISSUER,
                "ocop.gateway.tokens.refresh",
                "50ms"));
        services.forEach((name, stub) -> all.put("ocop.gateway.services." + name + ".uri", stub.uri()));
        all.putAll(settings);
        context = new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(fresh -> {
                    fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
                    fresh.getBeanFactory().registerSingleton("clock", clock);
                    fresh.getBeanFactory().registerSingleton("commonSubset", (CommandListener) CommonSubset.listener());
                })
                .run();
    }

    /** The same gateway as after a stop and a start: same store, same services. */
    void restart() {
        context.close();
        start();
    }

    /** Time goes by for the gateway. */
    void moveOn(Duration time) {
        clock.moveOn(time);
    }

    ServiceStub service(String name) {
        return services.get(name);
    }

    URI at(String path) {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Begins a request. */
    Call call(String method, String path) {
        return new Call(method, path);
    }

    Answer get(String path, String token) {
        return call("GET", path).token(token).send();
    }

    /** A token of an account, by its own name and password. */
    String token(String account) {
        Answer answer = fetchToken(account, PASSWORD);
        if (answer.status() != 200) {
            throw new AssertionError("no token for " + account + ": " + answer);
        }
        return answer.json().get("access_token").asString();
    }

    Answer fetchToken(String account, String password) {
        return call("POST", "/oauth2/token")
                .basic(account, password)
                .form("grant_type=client_credentials")
                .send();
    }

    /** Claims of a token, unchecked. */
    static JsonNode claims(String token) {
        return JSON.readTree(
                Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'))));
    }

    /** A browser: keeps cookies, follows no redirect. */
    HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @Override
    public void close() {
        context.close();
        services.values().forEach(ServiceStub::close);
    }

    /** An answer, read to its end. */
    record Answer(int status, java.net.http.HttpHeaders headers, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        static Answer of(HttpResponse<String> response) {
            return new Answer(response.statusCode(), response.headers(), response.body());
        }
    }

    /** A request in the making. */
    final class Call {
        private final HttpRequest.Builder request;
        private final String method;
        private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

        private Call(String method, String path) {
            this.method = method;
            this.request = HttpRequest.newBuilder(at(path));
        }

        Call token(String token) {
            return token == null ? this : header("Authorization", "Bearer " + token);
        }

        Call basic(String name, String password) {
            byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
            return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }

        Call header(String name, String value) {
            request.header(name, value);
            return this;
        }

        Call json(String json) {
            body = BodyPublishers.ofString(json);
            return header("Content-Type", "application/json");
        }

        Call form(String form) {
            body = BodyPublishers.ofString(form);
            return header("Content-Type", "application/x-www-form-urlencoded");
        }

        Call body(HttpRequest.BodyPublisher body) {
            this.body = body;
            return this;
        }

        Answer send() {
            return send(client);
        }

        Answer send(HttpClient client) {
            try {
                return Answer.of(client.send(request.method(method, body).build(), BodyHandlers.ofString()));
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
