package vn.ocop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP interface of a service under test, as a caller uses it. */
public final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final String base;
    private final String token;
    private final Map<String, String> headers;

    private Api(String base, String token, Map<String, String> headers) {
        this.base = base;
        this.token = token;
        this.headers = headers;
    }

    public static Api at(int port) {
        return new Api("http://localhost:" + port, null, Map.of());
    }

    /** The same service for the holder of that token. */
    public Api as(TestTokens account) {
        return new Api(base, account.signed(), headers);
    }

    public Api bearing(String signed) {
        return new Api(base, signed, headers);
    }

    public Api office() {
        return as(TestTokens.as("office").roles("office").units("96"));
    }

    public Api auditor() {
        return as(TestTokens.as("auditor").roles("auditor"));
    }

    /** Commune officer of Tân Ân Tây, as the demo has it. */
    public Api tanAnTay() {
        return as(TestTokens.as("commune.tan-an-tay").roles("commune").units("32236@2025-06-30"));
    }

    /** Commune officer of Đất Mũi, as the demo has it. */
    public Api datMui() {
        return as(TestTokens.as("commune.dat-mui").roles("commune").units("32248@2025-06-30", "32248"));
    }

    public Api producerOf(String entityId) {
        return as(TestTokens.as("producer." + entityId).roles("producer").entities(entityId));
    }

    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, token, more);
    }

    public Api ifMatch(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    public Answer get(String path) {
        return send("GET", path, null, "application/json");
    }

    public Answer post(String path, String body) {
        return send("POST", path, body, "application/json");
    }

    /** Sends a table as CSV. */
    public Answer postTable(String path, String csv) {
        return send("POST", path, csv, "text/csv");
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body, "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, "application/json");
    }

    /** A query parameter, encoded. */
    public static String parameter(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, String body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", type);
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String text() {
            return response.body();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public String id() {
            return json().get("id").asString();
        }

        /** The rule that a refused request broke. */
        public String rule() {
            return json().path("rule").asString("");
        }
    }
}
