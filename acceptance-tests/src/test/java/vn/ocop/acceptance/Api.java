package vn.ocop.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to the gateway as an account, like a user's program would. */
final class Api {
    private static final JsonMapper JSON = new JsonMapper();

    /** A request waits at the gateway while a service is restarted, which takes its time on a busy machine. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Suite suite;
    private final String token;

    private Api(Suite suite, String token) {
        this.suite = suite;
        this.token = token;
    }

    /** At the gateway of a suite, without token. */
    static Api of(Suite suite) {
        return new Api(suite, null);
    }

    /** The same as a demo account. */
    Api as(String account) {
        return withToken(suite.token(account));
    }

    Api withToken(String other) {
        return new Api(suite, other);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    /** Sends a file as the body of the request. */
    Answer upload(String path, String type, String content) {
        return send("POST", path, content, "Content-Type", type);
    }

    Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** All items of a list, page after page. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor);
            if (page.status() != 200) {
                throw new AssertionError(path + ": " + page);
            }
            page.json().path("items").forEach(items::add);
            JsonNode next = page.json().path("next");
            cursor = next.isNull() ? null : "&cursor=" + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8);
        } while (cursor != null);
        return items;
    }

    private Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(suite.gateway().resolve(path))
                .timeout(LONGEST_ANSWER)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(int status, Map<String, List<String>> headers, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(e -> e.getKey().equalsIgnoreCase(name))
                    .map(e -> e.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }
    }
}
