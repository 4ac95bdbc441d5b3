package vn.ocop.starter.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.security.Caller;
import vn.ocop.testing.ServiceTest;
import vn.ocop.testing.TestTokens;

/** What inspection sees of the chain of a service. */
@ServiceTest
class AuditTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String AUDITOR = TestTokens.as("ivy").roles("auditor").signed();
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    AggregateStore<Note> notes;

    @Test
    void it_says_who_did_what_to_which_object_and_why_the_latest_first() {
        String ann = "ann-" + UUID.randomUUID();
        String id = rewritten(ann);

        JsonNode all = entries("?object=" + id, 2);
        JsonNode latest = all.get(0);

        assertThat(latest.path("by").asString()).isEqualTo("system:" + ann);
        assertThat(latest.path("type").asString()).isEqualTo("note-rewritten");
        assertThat(latest.path("kind").asString()).isEqualTo("notes");
        assertThat(latest.path("version").asInt()).isEqualTo(2);
        assertThat(latest.path("reason").asString()).isEqualTo("because");
        assertThat(latest.path("at").asString()).endsWith("Z");
        assertThat(latest.path("number").asLong())
                .isGreaterThan(all.get(1).path("number").asLong());
        assertThat(entries("?by=" + URLEncoder.encode("system:" + ann, StandardCharsets.UTF_8), 2))
                .isEqualTo(all);
    }

    @Test
    void pages_follow_one_another_and_a_cursor_belongs_to_its_question() {
        String id = rewritten("pia");
        entries("?object=" + id, 2);

        JsonNode first = get("?limit=1&object=" + id, AUDITOR, 200);
        JsonNode second =
                get("?limit=1&object=" + id + "&cursor=" + first.path("next").asString(), AUDITOR, 200);

        assertThat(first.path("items").get(0).path("version").asInt()).isEqualTo(2);
        assertThat(second.path("items").get(0).path("version").asInt()).isEqualTo(1);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(get("?limit=1&cursor=" + first.path("next").asString(), AUDITOR, 400)
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo("cursor");
    }

    @Test
    void who_keeps_the_head_can_have_the_chain_verified_against_it() {
        entries("?object=" + rewritten("hal"), 2);
        await().until(() -> !get("/verification", AUDITOR).contains("audit-begins"));
        JsonNode head = get("/head", AUDITOR, 200);
        String kept = "/verification?number=" + head.path("number").asLong() + "&hash=";

        JsonNode whole = get(kept + head.path("hash").asString(), AUDITOR, 200);
        JsonNode broken = get(kept + "0".repeat(64), AUDITOR, 200);

        assertThat(whole.path("state").asString()).as("%s", whole).isEqualTo("WHOLE");
        assertThat(broken.path("state").asString()).isEqualTo("BROKEN");
        assertThat(broken.path("finding").path("flaw").asString()).isEqualTo("REWRITTEN");
        assertThat(broken.path("finding").path("words").asString())
                .startsWith("Mục " + head.path("number").asLong());
        assertThat(broken.path("links").asLong()).isEqualTo(head.path("number").asLong() - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "?number=3, hash",
        "?hash=00, number",
        "?number=3&hash=00, hash",
        "?number=-1&hash=0000000000000000000000000000000000000000000000000000000000000000, number",
        "?number=x&hash=00, number",
        "?cursor=x, cursor"
    })
    void what_it_can_t_read_is_told(String question, String field) {
        assertThat(get("/verification" + question, AUDITOR, 400)
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"auditor, 200", "keeper, 200", "reader, 403", "writer, 403"})
    void inspection_and_operators_may_read_it_nobody_else(String role, int status) {
        String token = TestTokens.as("ned").roles(role).signed();

        for (String path : new String[] {"", "/head", "/verification"}) {
            get(path, token, status);
        }
    }

    private JsonNode entries(String question, int expected) {
        return await().until(() -> get(question, AUDITOR, 200).path("items"), items -> items.size() == expected);
    }

    private String rewritten(String account) {
        String id = UUID.randomUUID().toString();
        Caller caller = Caller.system(account);
        Versioned<Note> note = notes.aggregates()
                .create(id, Change.to(new Note(id, "one", false), new NoteWritten(id, id, "one")), caller);
        notes.aggregates()
                .change(
                        note,
                        Change.to(new Note(id, "two", false), new NoteRewritten(id, id, "two"))
                                .because("because"),
                        caller);
        return id;
    }

    private JsonNode get(String path, String token, int status) {
        HttpResponse<String> answer = sent(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private String get(String path, String token) {
        return sent(path, token).body();
    }

    private HttpResponse<String> sent(String path, String token) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/notes/v1/audit" + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
