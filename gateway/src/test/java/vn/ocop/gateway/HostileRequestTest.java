package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.testing.RawHttp;

/** Requests that no well-behaved client sends are refused as any other, and say nothing of what is inside. */
class HostileRequestTest {
    private static final String PRODUCTS = "/api/registry/v1/products";
    private static Gateway gateway;
    private static String token;

    @BeforeAll
    static void start() {
        gateway = Gateway.demo();
        token = "Authorization: Bearer " + gateway.token("office");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/registry/v1/products/%2F HTTP/1.1",
                "GET /api/registry/v1/products/%00 HTTP/1.1",
                "GET /api/registry/v1/products/a\\b HTTP/1.1",
                "GET /api/registry/v1/products/{a} HTTP/1.1",
                "GET /api/registry/v1/products/%zz HTTP/1.1",
                "GET /api/registry/v1/products?a=%zz HTTP/1.1",
                "GET /api/registry/v1/products?%zz=1 HTTP/1.1",
                "GET /api/registry/v1//products HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET http://elsewhere/ HTTP/1.1",
                "G<>T /api/registry/v1/products HTTP/1.1",
                "GET /api/registry/v1/products HTTP/1.1\r\nno header",
                "POST /api/registry/v1/products HTTP/1.1\r\nContent-Length: -5",
                "GET /api/registry/v1/products HTTP/1.1\r\nHost: <x>",
                "\u0016\u0003\u0001"
            })
    void whatCanNotBeReadIsAProblemOf400ThatDoesNotNameTheServer(String line) {
        String answer = RawHttp.send(port(), line, token, "Accept-Language: en", "Accept: text/html");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer).contains("application/problem+json", "\"status\":400", "urn:problem:");
        assertThat(answer).doesNotContain("<html", "omcat", "apache", "Exception", "timestamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/*", "application/*+json", "*"})
    void contentOfATypeThatIsNoneIs415AndReachesNoService(String type) {
        gateway.service("registry").answersItsName();

        String answer = RawHttp.send(
                port(), "POST " + PRODUCTS + " HTTP/1.1", token, "Content-Type: " + type, "Content-Length: 0");

        assertThat(answer).startsWith("HTTP/1.1 415 ").contains("application/problem+json");
        assertThat(gateway.service("registry").seen()).isEmpty();
    }

    @Test
    void aHeaderMayHoldWhatABrowserSendsAsUtf8() {
        assertThat(RawHttp.send(port(), "GET " + PRODUCTS + " HTTP/1.1", token, "User-Agent: trình duyệt"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aForeignPageIsToldByAProblemToo() {
        for (String origin : List.of("https://elsewhere.test", "<<")) {
            assertThat(RawHttp.send(port(), "GET " + PRODUCTS + " HTTP/1.1", token, "Origin: " + origin))
                    .startsWith("HTTP/1.1 403 ")
                    .contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?a%01b=1", "?%zz=1", "?cursor=%zz"})
    void aQuestionForAccountsThatCanNotBeReadIsNoFailureOfTheGateway(String question) {
        String admin = "Authorization: Bearer " + gateway.token("admin");

        assertThat(RawHttp.send(port(), "GET /api/gateway/v1/accounts" + question + " HTTP/1.1", admin))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json");
    }

    @Test
    void aQuestionForAccountsWithAParameterThatIsNotKnownIsRefused() {
        assertThat(gateway.get("/api/gateway/v1/accounts?colour=red", gateway.token("admin"))
                        .json()
                        .get("rule")
                        .asString())
                .isEqualTo("malformed");
    }

    private static int port() {
        return gateway.at("/").getPort();
    }
}
