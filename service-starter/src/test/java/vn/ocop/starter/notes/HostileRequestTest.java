package vn.ocop.starter.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import vn.ocop.testing.RawHttp;
import vn.ocop.testing.ServiceTest;
import vn.ocop.testing.TestTokens;

/** Requests that no well-behaved client sends are refused as any other, and say nothing of what is inside. */
@ServiceTest
class HostileRequestTest {
    private static final String NOTES = "/api/notes/v1/notes";
    private static final String TOKEN =
            "Authorization: Bearer " + TestTokens.as("ann").roles("writer").signed();

    @Value("${local.server.port}")
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/notes/v1/notes/%2F HTTP/1.1",
                "GET /api/notes/v1/notes/%00 HTTP/1.1",
                "GET /api/notes/v1/notes/a\\b HTTP/1.1",
                "GET /api/notes/v1/notes/{a} HTTP/1.1",
                "GET /api/notes/v1/notes/%zz HTTP/1.1",
                "GET /api/notes/v1/notes/%C3%28 HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /api/notes/v1//notes HTTP/1.1",
                "GET /api/notes/v1/notes;a=b HTTP/1.1",
                "GET /api/notes/v1/notes/%25 HTTP/1.1",
                "GET /api/notes/v1/notes?ascending=%zz HTTP/1.1",
                "GET /api/notes/v1/notes?%zz=1 HTTP/1.1",
                "GET /api/notes/v1/notes?a%01b=1 HTTP/1.1",
                "GET http://elsewhere/ HTTP/1.1",
                "G<>T /api/notes/v1/notes HTTP/1.1",
                "FOO /api/notes/v1/notes HTTP/1.1",
                "GET /api/notes/v1/notes HTTP/1.1\r\nno header",
                "GET /api/notes/v1/notes HTTP/1.1\r\nBad Header: x",
                "POST /api/notes/v1/notes HTTP/1.1\r\nContent-Length: -5",
                "GET /api/notes/v1/notes HTTP/1.1\r\nHost: <x>",
                "\u0016\u0003\u0001"
            })
    void what_can_t_be_read_is_a_problem_of_400_that_does_not_name_the_server(String line) {
        String answer = RawHttp.send(port, line, TOKEN, "Accept-Language: en", "Accept: text/html");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer).contains("application/problem+json", "\"status\":400", "urn:problem:");
        assertThat(answer).doesNotContain("<html", "omcat", "apache", "Exception", "timestamp");
    }

    @Test
    void what_spring_does_not_answer_is_told_in_the_callers_language_with_the_id_of_the_request() {
        String line = "GET " + NOTES + "//x HTTP/1.1";

        assertThat(RawHttp.send(port, line, TOKEN, "X-Request-Id: ticket-4711"))
                .contains(
                        "Yêu cầu sai định dạng", "\"requestId\":\"ticket-4711\"", "\"instance\":\"" + NOTES + "//x\"");
        assertThat(RawHttp.send(port, line, TOKEN, "Accept-Language: en")).contains("Malformed request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/*", "application/*+json", "*", "nonsense", "/", "application/json;charset=x"})
    void content_of_a_type_that_is_none_is_415(String type) {
        String answer =
                RawHttp.send(port, "POST " + NOTES + " HTTP/1.1", TOKEN, "Content-Type: " + type, "Content-Length: 0");

        assertThat(answer).startsWith("HTTP/1.1 415 ").contains("application/problem+json");
    }

    @Test
    void a_header_may_hold_what_a_browser_sends_as_utf_8() {
        assertThat(RawHttp.send(port, "GET " + NOTES + " HTTP/1.1", TOKEN, "X-Request-Id: trình duyệt"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?colour=red", "?ascending=true&Limit=5", "/x/history?sort=name"})
    void a_question_with_a_parameter_that_is_not_known_is_refused(String question) {
        String answer = RawHttp.send(port, "GET " + NOTES + question + " HTTP/1.1", TOKEN);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("unknown-field");
    }
}
