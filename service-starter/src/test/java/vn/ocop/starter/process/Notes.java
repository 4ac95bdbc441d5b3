package vn.ocop.starter.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.testing.TestTokens;

/** The API of one instance of the notes service. */
record Notes(int port, HttpClient http) {
    private static final String PATH = "/api/notes/v1/notes";
    private static final JsonMapper JSON = new JsonMapper();
    /** Longer than any answer may take by the limits that the tests set; who waits so long hangs. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Writes a note; the number is also the Idempotency-Key, so that it can be said again. */
    CompletableFuture<HttpResponse<String>> write(String number, String title) {
        return http.sendAsync(
                request(PATH)
                        .header("Idempotency-Key", number)
                        .POST(BodyPublishers.ofString(body(number, title)))
                        .build(),
                BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> rewrite(String id, long version, String title) {
        return http.sendAsync(
                request(PATH + "/" + id)
                        .header("If-Match", "\"" + version + "\"")
                        .PUT(BodyPublishers.ofString(body("any", title)))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    /** Versions in the history of a note, as the API tells them. */
    long[] history(String id) throws IOException, InterruptedException {
        return JSON.readTree(get(PATH + "/" + id + "/history").body())
                .path("items")
                .valueStream()
                .mapToLong(entry -> entry.path("version").asLong())
                .toArray();
    }

    static String id(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer "
                                + TestTokens.as("ann")
                                        .roles("writer")
                                        .units("here")
                                        .signed());
    }

    private static String body(String number, String title) {
        return "{\"number\":\"%s\",\"title\":\"%s\"}".formatted(number, title);
    }
}
