package vn.ocop.starter.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.testing.ServiceTest;
import vn.ocop.testing.TestTokens;

/** What a caller meets at the edge of any service. */
@ServiceTest
class WebEdgeTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WRITER =
            TestTokens.as("ann").roles("writer").units("here").signed();
    private final HttpClient http = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    int port;

    @Test
    void without_token_401_as_problem_detail_with_challenge() throws Exception {
        HttpResponse<String> answer = get("/api/notes/v1/notes", null, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(h -> assertThat(h).startsWith("Bearer"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("title").asString()).isEqualTo("Not signed in");
    }

    @Test
    void a_browser_may_name_many_languages_and_a_title_without_detail_is_told_as_it_is() throws Exception {
        String many = "en" + ",fr,de,nl".repeat(100);

        HttpResponse<String> answer =
                get("/api/notes/v1/notes", WRITER, "Accept-Language", many, "Accept", "application/pdf");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(JSON.readTree(answer.body()).path("detail").asString())
                .isEqualTo("The asked media type can't be given");
        HttpResponse<String> vietnamese =
                get("/api/notes/v1/notes", WRITER, "Accept-Language", "vi", "Accept", "application/pdf");
        assertThat(JSON.readTree(vietnamese.body()).path("title").asString())
                .isEqualTo("Không trả được kiểu nội dung đã yêu cầu");
    }

    @Test
    void expired_foreign_and_forged_tokens_are_401() throws Exception {
        TestTokens token = TestTokens.as("ann").roles("writer");
        String none = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwOi8vaXNzdWVyLnRlc3QiLCJyb2xlcyI6WyJ3cml0ZXIiXX0.";
        for (String bad : List.of(
                TestTokens.as("ann").roles("writer").expired().signed(),
                token.signedByAnotherKey(),
                TestTokens.as("ann").roles("writer").issuer("http://elsewhere").signed(),
                none,
                "rubbish")) {
            assertThat(get("/api/notes/v1/notes", bad).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void another_role_is_403_in_vietnamese_unless_english_is_asked_for() throws Exception {
        String reader = TestTokens.as("bob").roles("reader").signed();
        HttpResponse<String> answer = post("/api/notes/v1/notes", reader, note("1", "x"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(answer.body()).path("title").asString()).isEqualTo("Không có quyền");
        assertThat(get("/api/notes/v1/notes", reader).statusCode()).isEqualTo(200);
    }

    @Test
    void who_may_not_call_learns_nothing_of_the_body() throws Exception {
        String reader = TestTokens.as("bob").roles("reader").signed();

        assertThat(post("/api/notes/v1/notes", reader, "this is no JSON").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"number":"1"}                                        | 422 | title            | required
            {"number":"1","title":"a title that is far too long"} | 422 | title            | too-long
            {"number":"1","titel":"x"}                            | 400 | titel            | unknown-field
            {"number":"1","title":"x","colour":"GREEN"}           | 400 | colour           | one-of
            {"number":"1","title":"x","day":"2026-02-30"}         | 400 | day              | wrong-type
            {"number":"1","title":"x","lines":[{"length":"a"}]}   | 400 | lines[0].length  | wrong-type
            {"number":"1","title":{"$ne":null}}                   | 400 | title            | wrong-type
            {"number":"1","title":                                | 400 | body             | not-json
            []                                                    | 400 | body             | wrong-type
            """)
    void bad_content_names_the_field(String body, int status, String field, String rule) throws Exception {
        HttpResponse<String> answer = post("/api/notes/v1/notes", WRITER, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode error = JSON.readTree(answer.body()).path("errors").get(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("rule").asString()).isEqualTo(rule);
        assertThat(error.path("message").asString()).isNotEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"limit=0,limit", "limit=201,limit", "limit=x,limit", "cursor=abc,cursor", "cursor=%00,cursor"})
    void bad_paging_is_400(String query, String field) throws Exception {
        HttpResponse<String> answer = get("/api/notes/v1/notes?" + query, WRITER);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body())
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo(field);
    }

    @Test
    void an_unforeseen_failure_tells_nothing_of_the_inside() throws Exception {
        HttpResponse<String> answer = get("/api/public/v1/notes/fails", null);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret").contains("requestId");
    }

    @Test
    void paths_methods_and_media_types_that_do_not_exist_are_problems_too() throws Exception {
        assertThat(get("/api/notes/v1/nothing", WRITER).statusCode()).isEqualTo(404);
        assertThat(send(request("/api/notes/v1/notes", WRITER).DELETE()).statusCode())
                .isEqualTo(405);
        assertThat(send(request("/api/notes/v1/notes", WRITER)
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_stale_or_missing_if_match_changes_nothing() throws Exception {
        String path = "/api/notes/v1/notes/" + created(note("sm", "one"));

        assertThat(put(path, null, note("sm", "two")).statusCode()).isEqualTo(428);
        assertThat(put(path, "banana", note("sm", "two")).statusCode()).isEqualTo(400);
        assertThat(put(path, "\"2\"", note("sm", "two")).statusCode()).isEqualTo(412);
        assertThat(put(path, "\"1\"", note("sm", "two")).statusCode()).isEqualTo(200);
        assertThat(put(path, "\"1\"", note("sm", "three")).statusCode()).isEqualTo(412);
    }

    @Test
    void outside_the_jurisdiction_is_403_and_a_broken_rule_409() throws Exception {
        String path = "/api/notes/v1/notes/" + created(note("oj", "one"));
        String elsewhere =
                TestTokens.as("eve").roles("writer").units("elsewhere").signed();
        HttpResponse<String> refused = send(request(path, elsewhere)
                .header("If-Match", "\"1\"")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(note("oj", "two"))));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(refused.body()).path("rule").asString()).isEqualTo("outside-jurisdiction");

        assertThat(put(path, "\"1\"", note("oj", "sealed")).statusCode()).isEqualTo(200);
        HttpResponse<String> sealed = put(path, "\"2\"", note("oj", "again"));
        assertThat(sealed.statusCode()).isEqualTo(409);
        assertThat(sealed.body()).contains("note-is-sealed").contains("Ghi chú oj đã niêm phong");
    }

    @Test
    void a_repeated_idempotency_key_gives_the_first_answer_byte_for_byte() throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = post("/api/notes/v1/notes", WRITER, note("ik", "one"), "Idempotency-Key", key);
        HttpResponse<String> again = post("/api/notes/v1/notes", WRITER, note("ik", "one"), "Idempotency-Key", key);
        HttpResponse<String> other = post("/api/notes/v1/notes", WRITER, note("ik2", "two"), "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void a_doubled_unique_key_is_409() throws Exception {
        created(note("dup", "one"));
        HttpResponse<String> answer = post("/api/notes/v1/notes", WRITER, note("dup", "two"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(answer.body()).path("rule").asString()).isEqualTo("duplicate");
    }

    @Test
    void pages_follow_each_other_without_gap_while_others_are_added_and_a_foreign_cursor_is_refused() throws Exception {
        for (String title : List.of("p1", "p2", "p3", "p4")) {
            created(note("pg" + title, title));
        }
        JsonNode first =
                JSON.readTree(get("/api/notes/v1/notes?limit=2", WRITER).body());
        String cursor = first.path("next").asString();
        created(note("pg0", "a0"));
        JsonNode second = JSON.readTree(
                get("/api/notes/v1/notes?limit=200&cursor=" + cursor, WRITER).body());

        String lastOfFirst =
                first.path("items").get(1).path("state").path("title").asString();
        String firstOfSecond =
                second.path("items").get(0).path("state").path("title").asString();
        assertThat(firstOfSecond).isGreaterThanOrEqualTo(lastOfFirst);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(get("/api/notes/v1/notes?ascending=false&cursor=" + cursor, WRITER)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_request_id_of_the_caller_comes_back() throws Exception {
        HttpResponse<String> answer = get("/api/notes/v1/notes", WRITER, "X-Request-Id", "request-12345");
        HttpResponse<String> odd = get("/api/notes/v1/notes", WRITER, "X-Request-Id", "<script>");

        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("request-12345");
        assertThat(odd.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f-]{36}"));
    }

    @Test
    void the_description_of_the_api_names_what_the_starter_reads() throws Exception {
        JsonNode paths = JSON.readTree(get("/v3/api-docs", null).body()).path("paths");

        assertThat(names(paths.path("/api/notes/v1/notes").path("get")))
                .containsExactlyInAnyOrder("ascending", "limit", "cursor");
        assertThat(names(paths.path("/api/notes/v1/notes").path("post"))).containsExactly("Idempotency-Key");
        assertThat(names(paths.path("/api/notes/v1/notes/{id}").path("put")))
                .containsExactlyInAnyOrder("id", "If-Match");
    }

    private static List<String> names(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(p -> p.path("name").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/public/v1/notes/slips,  200",
        "DELETE, /api/public/v1/notes/slips,  200",
        "PUT,    /api/public/v1/notes/slips,  401",
        "POST,   /api/public/v1/notes/sealed, 401",
        "GET,    /api/public/v1/notes/sealed, 401",
        "PATCH,  /api/public/v1/notes/slips,  401",
        "POST,   /api/public/v1/notes/fails,  401",
        "POST,   /api/public/v1/nothing,      401",
        "POST,   /api/notes/v1/slips,         401",
    })
    void without_token_a_command_answers_only_where_it_is_public_and_marked_as_open(
            String method, String path, int status) throws Exception {
        assertThat(send(request(path, null).method(method, HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/public/v1/notes/fails,  500",
        "/api/public/v1/notes/sealed, 401",
        "/api/notes/v1/notes,         401",
    })
    void without_token_the_head_is_answered_where_the_whole_is(String path, int status) throws Exception {
        assertThat(send(request(path, null).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void a_role_on_a_command_of_an_open_controller_still_counts() throws Exception {
        String path = "/api/public/v1/notes/sealed";
        String reader = TestTokens.as("bob").roles("reader").signed();

        assertThat(post(path, reader, "").statusCode()).isEqualTo(403);
        assertThat(post(path, WRITER, "").statusCode()).isEqualTo(200);
    }

    @Test
    void the_description_asks_for_no_token_where_none_is_needed() throws Exception {
        JsonNode description = JSON.readTree(get("/v3/api-docs", null).body());

        assertThat(description.path("security").size()).isEqualTo(1);
        JsonNode open = description
                .path("paths")
                .path("/api/public/v1/notes/slips")
                .path("post")
                .path("security");
        assertThat(open.isArray()).isTrue();
        assertThat(open.size()).isZero();
        assertThat(description
                        .path("paths")
                        .path("/api/public/v1/notes/sealed")
                        .path("post")
                        .has("security"))
                .isFalse();
    }

    @Test
    void health_is_open_and_the_readiness_names_the_store() throws Exception {
        assertThat(JSON.readTree(get("/actuator/health/readiness", null).body())
                        .path("status")
                        .asString())
                .isEqualTo("UP");
        assertThat(get("/actuator/env", WRITER).statusCode()).isIn(403, 404);
    }

    private String created(String body) throws Exception {
        HttpResponse<String> answer = post("/api/notes/v1/notes", WRITER, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private static String note(String number, String title) {
        return "{\"number\":\"%s\",\"title\":\"%s\"}".formatted(number, title);
    }

    private HttpResponse<String> get(String path, String token, String... headers) throws Exception {
        HttpRequest.Builder request = request(path, token);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> post(String path, String token, String body, String... headers) throws Exception {
        HttpRequest.Builder request = request(path, token).header("Content-Type", "application/json");
        return send((headers.length == 0 ? request : request.headers(headers))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> put(String path, String ifMatch, String body) throws Exception {
        HttpRequest.Builder request = request(path, WRITER).header("Content-Type", "application/json");
        return send((ifMatch == null ? request : request.header("If-Match", ifMatch))
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
