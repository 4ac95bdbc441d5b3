package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.gateway.Gateway.Answer;

/** The way to the services and what happens when one of them fails. */
class RoutesTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    /** More than a half-open circuit wants to see, and enough to fill the window it looks back on. */
    private static final int CALLS_TO_CLOSE = 6;

    private static Gateway gateway;
    private static String office;
    private final CountDownLatch end = new CountDownLatch(1);

    @BeforeAll
    static void start() {
        gateway = Gateway.demo(
                "ocop.gateway.calls.answer-timeout=" + LIMIT.toMillis() + "ms",
                "ocop.gateway.calls.breaker-minimum=4",
                "ocop.gateway.calls.breaker-calls=4",
                "ocop.gateway.calls.breaker-open=300ms",
                "ocop.gateway.calls.retry-pause=10ms",
                "ocop.gateway.calls.away=0s",
                "ocop.gateway.limits.body=2KB");
        office = gateway.token("office");
        for (String service : List.of("registry", "rating", "training", "trade")) {
            await().until(() -> gateway.get("/api/" + service + "/v1/x", office).status() == 200);
        }
    }

    @Test
    void theServiceIsToldOfTheCallersTraceAndThatTheGatewayStandsBetween() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        gateway.service("registry").answersItsName();
        List<String> told = new CopyOnWriteArrayList<>();
        gateway.service("registry").behaves(exchange -> {
            told.add(exchange.getRequestHeaders().getFirst("traceparent"));
            ServiceStub.answer(exchange, 200, "{}");
        });

        gateway.call("GET", "/api/registry/v1/products?q=0903123456")
                .token(office)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .send();
        gateway.get("/api/registry/v1/products", office);

        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).matches("00-" + trace + "-[0-9a-f]{16}-01").doesNotContain("00f067aa0ba902b7");
        assertThat(told.getLast())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")
                .doesNotContain(trace);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    /** Every service well again, and its circuit closed. */
    @AfterEach
    void recover() {
        end.countDown();
        for (String service : List.of("registry", "rating")) {
            gateway.service(service).answersItsName();
            for (int i = 0; i < CALLS_TO_CLOSE; i++) {
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() ->
                                gateway.get("/api/" + service + "/v1/x", office).status() == 200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/registry/v1/products, registry",
        "/api/public/v1/products/1, registry",
        "/api/public/v1/certificates?number=1, rating",
        "/api/public/v1/certificates/1/GCN-UBND, rating",
        "/api/public/v1/feedback-questions, training",
        "/api/public/v1/courses/1/feedback, training",
        "/api/rating/v1/dossiers, rating",
        "/api/training/v1/courses, training",
        "/api/trade/v1/channels, trade",
        "/api/public/v1/gift-sets, trade",
        "/api/public/v1/promotion-events/1, trade",
        "/api/public/v1/feed?limit=10, trade",
    })
    void aPathLeadsToItsServiceAndTheLongestPrefixWins(String path, String service) {
        assertThat(gateway.get(path, office).json().get("service").asString()).isEqualTo(service);
    }

    @Test
    void whatIsSentWithoutATokenToAPublicPathArrivesAsItIsUpToTheLengthThatHoldsForAll() {
        String path = "/api/public/v1/courses/1/feedback";
        gateway.service("training").answersItsName();

        Answer answer =
                gateway.call("POST", path).json("{\"code\":\"2222222222\"}").send();
        Answer tooLong = gateway.call("POST", path)
                .json("{\"text\":\"" + "x".repeat(3000) + "\"}")
                .send();

        assertThat(answer.json().get("service").asString()).isEqualTo("training");
        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(gateway.service("training").seen()).singleElement().satisfies(seen -> {
            assertThat(seen.method()).isEqualTo("POST");
            assertThat(seen.path()).isEqualTo(path);
            assertThat(seen.bodyLength()).isEqualTo("{\"code\":\"2222222222\"}".length());
            assertThat(seen.headers()).doesNotContainKey("Authorization");
        });
    }

    @Test
    void theLinkOfAQrCodeLeadsOnWithoutATokenAndAsItWasWritten() {
        for (String method : List.of("GET", "HEAD")) {
            Answer answer = gateway.call(method, "/01/08930000000012/10/TK%2B1?17=261231")
                    .send();

            assertThat(answer.status()).isEqualTo(307);
            assertThat(answer.header("Location"))
                    .isEqualTo("/api/public/v1/passport/01/08930000000012/10/TK%2B1?17=261231");
            assertThat(answer.header("Cache-Control")).isEqualTo("max-age=3600, public");
        }
        assertThat(gateway.call("POST", "/01/08930000000012").send().status()).isEqualTo(404);
    }

    @Test
    void aPathOfNoServiceIsAProblemInTheCallersLanguage() {
        Answer unknown = gateway.get("/api/weather/v1", office);

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(unknown.json().get("title").asString()).isEqualTo("Không tìm thấy đường dẫn");
        assertThat(unknown.json().get("instance").asString()).isEqualTo("/api/weather/v1");
        assertThat(unknown.json().get("requestId").asString()).isEqualTo(unknown.header("X-Request-Id"));
    }

    @Test
    void theServiceGetsPathQueryTokenAndRequestIdAndWhatTheGatewayKnowsOfTheCaller() {
        gateway.service("registry").answersItsName();
        Answer answer = gateway.call("GET", "/api/registry/v1/products?q=t%C3%B4m+kh%C3%B4&limit=5")
                .token(office)
                .header("X-Request-Id", "from-the-caller-1")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Cookie", "OCOP_SIGN_IN=secret")
                .send();

        ServiceStub.Seen seen = gateway.service("registry").seen().getFirst();
        assertThat(seen.path()).isEqualTo("/api/registry/v1/products?q=t%C3%B4m%20kh%C3%B4&limit=5");
        assertThat(seen.headers().getFirst("Authorization")).isEqualTo("Bearer " + office);
        assertThat(seen.headers().get("X-Request-Id")).containsExactly("from-the-caller-1");
        assertThat(seen.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(seen.headers()).doesNotContainKeys("Cookie", "Upgrade", "Http2-settings");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("from-the-caller-1");
    }

    @Test
    void anInsaneRequestIdIsReplaced() {
        Answer answer = gateway.call("GET", "/api/public/v1/products")
                .header("X-Request-Id", "<script>")
                .send();

        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 412, 422, 500})
    void aServicesOwnRefusalPassesAsItIsAndNeverOpensTheCircuit(int status) {
        gateway.service("registry").answers(status);

        for (int i = 0; i < 10; i++) {
            Answer answer = gateway.get("/api/registry/v1/products", office);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.json().get("own").asString()).isEqualTo("answer");
        }
        assertThat(gateway.service("registry").seen()).hasSize(10);
    }

    @Test
    void aServiceThatIsGoneIs503WithinItsTimeWhileTheOthersGoOn() {
        gateway.service("registry").goesAway();
        long begin = System.nanoTime();
        Answer away = gateway.call("GET", "/api/registry/v1/products")
                .token(office)
                .header("Accept-Language", "en-GB")
                .send();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Answer command = gateway.call("POST", "/api/registry/v1/products")
                .token(office)
                .json("{}")
                .send();
        Answer other = gateway.get("/api/rating/v1/dossiers", office);
        gateway.service("registry").comesBack();

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(away.header("Retry-After")).isNotNull();
        assertThat(away.json().get("type").asString()).isEqualTo("urn:problem:service-away");
        assertThat(away.json().get("detail").asString()).contains("The service registry does not answer");
        assertThat(took).isLessThan(LIMIT.plusSeconds(1));
        assertThat(command.status()).isEqualTo(503);
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void aSilentServiceIs503ForAQuestionAnd504ForACommandWhoseOutcomeIsUnknown() {
        gateway.service("registry").fallsSilent(end);
        long begin = System.nanoTime();
        Answer question = gateway.get("/api/registry/v1/products", office);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Answer command = gateway.call("POST", "/api/registry/v1/products")
                .token(office)
                .json("{}")
                .send();

        assertThat(question.status()).isEqualTo(503);
        assertThat(took).isBetween(LIMIT, LIMIT.plusSeconds(2));
        assertThat(command.status()).isEqualTo(504);
        assertThat(command.json().get("type").asString()).isEqualTo("urn:problem:outcome-unknown");
        assertThat(gateway.get("/api/rating/v1/dossiers", office).status()).isEqualTo(200);
    }

    @Test
    void aSilentServiceIsLeftAloneAfterAWhileAndAskedAgainLater() {
        gateway.service("registry").fallsSilent(end);
        for (int i = 0; i < 4; i++) {
            gateway.get("/api/registry/v1/products", office);
        }
        int before = gateway.service("registry").seen().size();
        long begin = System.nanoTime();
        assertThat(gateway.get("/api/registry/v1/products", office).status()).isEqualTo(503);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LIMIT);
        assertThat(gateway.service("registry").seen()).hasSize(before);
        gateway.service("registry").answersItsName();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> gateway.get("/api/registry/v1/products", office).status() == 200);
    }

    @ParameterizedTest
    @CsvSource({"GET, 200, 3", "HEAD, 200, 3", "POST, 503, 1", "PUT, 503, 1", "DELETE, 503, 1"})
    void onlyQuestionsAreAskedAgain(String method, int status, int calls) {
        gateway.service("registry").failsFirst(2);

        assertThat(gateway.call(method, "/api/registry/v1/products")
                        .token(office)
                        .send()
                        .status())
                .isEqualTo(status);
        assertThat(gateway.service("registry").seen()).hasSize(calls);
    }

    @Test
    void aLongDownloadStreamsPastTheTimeLimit() throws Exception {
        gateway.service("registry").behaves(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/csv");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("first\n".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            try {
                end.await(2 * LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.getResponseBody().write("last\n".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });

        assertThat(gateway.get("/api/registry/v1/products/export", office).body())
                .isEqualTo("first\nlast\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100_000})
    void aDownloadThatTheServiceBreaksOffDoesNotLookComplete(int sent) throws InterruptedException {
        gateway.service("registry").behaves(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[sent]);
            exchange.getResponseBody().flush();
            throw new IOException("broken off");
        });

        HttpRequest request = HttpRequest.newBuilder(gateway.at("/api/registry/v1/products/export"))
                .header("Authorization", "Bearer " + office)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .as("nothing was sent on yet, so the answer can still be a problem")
                    .isEqualTo(500);
            assertThat(sent).isEqualTo(10);
        } catch (IOException brokenOff) {
            assertThat(sent).isEqualTo(100_000);
        }
    }

    @Test
    void anUploadPassesThroughWithoutBeingKept() {
        int size = 20_000_000;
        gateway.service("registry").behaves(exchange -> {
            long length = gateway.service("registry").read(exchange).bodyLength();
            ServiceStub.answer(exchange, 202, "{\"length\":" + length + "}");
        });

        Answer answer = gateway.call("POST", "/api/registry/v1/imports")
                .token(office)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .body(BodyPublishers.ofInputStream(() -> new Zeros(size)))
                .send();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("length").asInt()).isEqualTo(size);
    }

    @Test
    void aBodyThatIsTooLongIs413WhetherItsLengthIsAnnouncedOrNot() {
        Answer announced = gateway.call("POST", "/api/registry/v1/products")
                .token(office)
                .json("{\"name\": \"" + "x".repeat(3000) + "\"}")
                .send();
        Answer streamed = gateway.call("POST", "/api/registry/v1/products")
                .token(office)
                .header("Content-Type", "application/json")
                .body(BodyPublishers.ofInputStream(() -> new Zeros(3000)))
                .send();

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.json().get("title").asString()).isEqualTo("Nội dung quá lớn");
        assertThat(streamed.status()).isEqualTo(413);
        assertThat(streamed.json().get("detail").asString()).contains("2048");
    }

    @Test
    void aPathThatTheFirewallRefusesIsAProblemToo() {
        Answer refused = gateway.get("/api/registry/v1//products", office);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void whatTheFirewallRefusesIsTheCallersFaultAndNeverOpensTheCircuitOfAll() {
        for (int i = 0; i < 3 * CALLS_TO_CLOSE; i++) {
            Answer refused = gateway.call("GET", "/api/public/v1/products?%0a").send();

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        }
        assertThat(gateway.call("GET", "/api/public/v1/products").send().status())
                .isEqualTo(200);
    }

    @Test
    void aFormThatCannotBeDecodedIsTheCallersFaultToo() {
        String path = "/api/public/v1/courses/1/feedback";
        for (int i = 0; i < 2 * CALLS_TO_CLOSE; i++) {
            assertThat(gateway.call("POST", path).form("%zz=1").send().status()).isEqualTo(400);
        }
        assertThat(gateway.get("/api/training/v1/x", office).status()).isEqualTo(200);
    }

    @Test
    void aBrowserMayNameManyLanguages() {
        Answer answer = gateway.call("GET", "/api/weather/v1")
                .token(office)
                .header("Accept-Language", "en" + ",fr,de,nl".repeat(100))
                .send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("title").asString()).isEqualTo("No such path");
        Answer vietnamese = gateway.call("GET", "/api/weather/v1")
                .token(office)
                .header("Accept-Language", "vi")
                .send();
        assertThat(vietnamese.json().get("title").asString()).isEqualTo("Không tìm thấy đường dẫn");
    }

    @Test
    void aLinkThatIsAsLongAsARequestMayBeLeadsOnToo() {
        String lot = "1".repeat(12_000);

        Answer answer = gateway.call("GET", "/01/08930000000012/10/" + lot).send();

        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.header("Location")).endsWith("/10/" + lot);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeadersOnce() {
        Answer answer = gateway.get("/api/public/v1/products", null);

        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
    }

    @Test
    void aCallersConnectionIsKeptForManyRequests() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(gateway.at("/api/public/v1/products"))
                    .build();
            for (int i = 0; i < 150; i++) {
                assertThat(client.send(request, BodyHandlers.ofString())
                                .headers()
                                .firstValue("Connection"))
                        .isEmpty();
            }
        }
    }

    /** So many zero bytes, never in memory at once. */
    private static final class Zeros extends InputStream {
        private int left;

        Zeros(int count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = Math.min(length, left);
            left -= count;
            return count;
        }
    }
}
