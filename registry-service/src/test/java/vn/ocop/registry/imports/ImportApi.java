package vn.ocop.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.TestTokens;

/** Imports, findings and exports as the programme office calls them. */
final class ImportApi {
    static final String IMPORTS = "/api/registry/v1/imports";
    static final String FINDINGS = "/api/registry/v1/findings";
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final int port;
    final Api office;

    ImportApi(int port) {
        this.port = port;
        this.office = Api.at(port).office();
    }

    /** Imports the plan and waits for the end. */
    JsonNode plan(boolean dryRun) {
        Answer accepted = office.post(IMPORTS, "{\"source\":\"plan-2822\",\"dryRun\":" + dryRun + "}");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return ended(accepted.id());
    }

    /** Imports a CSV and waits for the end. */
    JsonNode csv(String query, String text) {
        Answer accepted = send(CSV, query, text.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return ended(accepted.id());
    }

    Answer send(String type, String query, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + IMPORTS + query))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", type)
                .header(
                        "Authorization",
                        "Bearer "
                                + TestTokens.as("office")
                                        .roles("office")
                                        .units("96")
                                        .signed());
        headers.forEach(request::header);
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode ended(String id) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> office.get(IMPORTS + "/" + id).json(), job -> Set.of("DONE", "FAILED")
                        .contains(job.path("state").asString()));
    }

    /** All items of a list, page by page. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            String separator = path.contains("?") ? "&" : "?";
            Answer page = office.get(path + separator + "limit=200" + cursor);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().get("items").forEach(items::add);
            cursor = page.json().get("next").isNull()
                    ? null
                    : "&cursor=" + page.json().get("next").asString();
        } while (cursor != null);
        return items;
    }
}
