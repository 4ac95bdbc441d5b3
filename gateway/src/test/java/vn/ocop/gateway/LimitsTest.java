package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ocop.gateway.Gateway.Answer;

/** How much one client may send. */
class LimitsTest {
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.demo(
                "ocop.gateway.limits.burst=10",
                "ocop.gateway.limits.per-second=1",
                "ocop.gateway.limits.sign-in-burst=4",
                "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1",
                "ocop.gateway.limits.sign-ins-per-second=1");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void eachSubjectHasItsOwnLimitWhateverItsAddress() {
        String office = gateway.token("office");
        String trade = gateway.token("trade");

        List<Answer> answers = IntStream.range(0, 14)
                .mapToObj(_ -> gateway.get("/api/registry/v1/products", office))
                .toList();

        assertThat(answers.subList(0, 10)).allMatch(answer -> answer.status() == 200);
        Answer refused = answers.getLast();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"client\";q=10");
        assertThat(refused.header("RateLimit")).startsWith("\"client\";r=0;");
        assertThat(refused.json().get("title").asString()).isEqualTo("Quá nhiều yêu cầu");
        assertThat(gateway.get("/api/registry/v1/products", trade).status()).isEqualTo(200);
    }

    @Test
    void thoseWithoutATokenShareTheLimitOfTheirAddress() {
        List<Integer> statuses = IntStream.range(0, 14)
                .mapToObj(_ -> from("203.0.113.1", "GET", "/api/public/v1/products")
                        .send()
                        .status())
                .toList();

        assertThat(statuses.subList(0, 10)).containsOnly(200);
        assertThat(statuses.getLast()).isEqualTo(429);
        assertThat(from("203.0.113.1", "GET", "/actuator/health/liveness")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(from("203.0.113.4", "GET", "/api/public/v1/certificates?number=12")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void guessingTheCodesOfACourseIsSlowedByTheAddress() {
        List<Answer> answers = IntStream.range(0, 14)
                .mapToObj(i -> from("203.0.113.5", "POST", "/api/public/v1/courses/1/feedback")
                        .json("{\"code\":\"22222222" + (10 + i) + "\"}")
                        .send())
                .toList();

        assertThat(answers.subList(0, 10)).allMatch(answer -> answer.status() == 200);
        assertThat(answers.getLast().status()).isEqualTo(429);
        assertThat(answers.getLast().header("Retry-After")).isNotNull();
    }

    @Test
    void wrongTokensUseUpTheLimitOfTheirAddress() {
        List<Integer> statuses = IntStream.range(0, 14)
                .mapToObj(i -> from("203.0.113.2", "GET", "/api/registry/v1/products")
                        .token("guess." + i + ".x")
                        .send()
                        .status())
                .toList();

        assertThat(statuses.subList(0, 10)).containsOnly(401);
        assertThat(statuses.getLast()).isEqualTo(429);
    }

    @Test
    void tokenRequestsHaveAStricterLimit() {
        List<Integer> statuses = IntStream.range(0, 7)
                .mapToObj(_ -> from("203.0.113.3", "POST", "/oauth2/token")
                        .basic("nobody", "guess")
                        .form("grant_type=client_credentials")
                        .send()
                        .status())
                .toList();

        assertThat(statuses.subList(0, 4)).containsOnly(401);
        assertThat(statuses.getLast()).isEqualTo(429);
    }

    /** A request that came through our own proxy from the given address. */
    private static Gateway.Call from(String address, String method, String path) {
        return gateway.call(method, path).header("X-Forwarded-For", address);
    }
}
