package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ocop.gateway.Gateway.Answer;

/** Health of the suite, metrics and the joined documentation. */
class HealthAndDocsTest {
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.demo("ocop.gateway.calls.health-timeout=300ms");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void theSuitesHealthShowsEachServiceAndTheGatewaysOwnReadinessDoesNotDependOnThem() {
        // The first question may take longer than a service is waited for: nothing is warm yet.
        await().untilAsserted(() -> assertThat(gateway.get("/actuator/health", null)
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("UP"));
        JsonNode well = gateway.get("/actuator/health", null).json();
        gateway.service("rating").goesAway();
        Answer oneAway = gateway.get("/actuator/health", null);
        int readiness = gateway.get("/actuator/health/readiness", null).status();
        gateway.service("rating").comesBack();

        assertThat(well.get("status").asString()).isEqualTo("UP");
        assertThat(well.at("/components/mongo/status").asString()).isEqualTo("UP");
        for (String service : new String[] {"registry", "rating", "training", "trade"}) {
            assertThat(well.at("/components/services/components/" + service + "/status")
                            .asString())
                    .isEqualTo("UP");
        }
        assertThat(oneAway.status()).isEqualTo(503);
        assertThat(oneAway.json().get("status").asString()).isEqualTo("DOWN");
        assertThat(oneAway.json()
                        .at("/components/services/components/rating/status")
                        .asString())
                .isEqualTo("DOWN");
        assertThat(oneAway.json()
                        .at("/components/services/components/trade/status")
                        .asString())
                .isEqualTo("UP");
        assertThat(oneAway.body()).doesNotContain("127.0.0.1", "Exception");
        assertThat(readiness).isEqualTo(200);
    }

    @Test
    void theMetricsTellOfTheCircuits() {
        gateway.get("/api/public/v1/products", null);

        assertThat(gateway.get("/actuator/prometheus", null).body())
                .contains("resilience4j_circuitbreaker_state{name=\"registry\"", "http_server_requests_seconds");
    }

    @Test
    void theMetricsTellOfRefusalsByTheirRule() {
        gateway.get("/api/registry/v1/products", null);

        assertThat(gateway.get("/actuator/prometheus", null).body())
                .containsPattern("refusals_total\\{rule=\"[a-z-]+\",status=\"401\"} [1-9]");
    }

    @Test
    void thePageListsTheDocumentsOfAllServicesAndNeedsNothingFromElsewhere() throws Exception {
        JsonNode config = gateway.get("/v3/api-docs/swagger-config", null).json();
        assertThat(config.get("urls").valueStream().map(d -> d.get("url").asString()))
                .containsExactlyInAnyOrder(
                        "/v3/api-docs/registry",
                        "/v3/api-docs/rating",
                        "/v3/api-docs/training",
                        "/v3/api-docs/trade",
                        "/v3/api-docs");

        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(gateway.at("/docs")).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("swagger-ui")
                    .doesNotContain("https://")
                    .doesNotContain("<script>");
        }
    }

    @Test
    void aServicesDocumentComesThroughTheGatewayWithTheGatewayAsServer() {
        gateway.service("registry").behaves(exchange -> ServiceStub.answer(exchange, 200, """
                {"openapi": "3.1.0", "info": {"title": "Registry"}, "servers": [{"url": "http://10.0.0.7:8081"}]}"""));
        JsonNode document = gateway.get("/v3/api-docs/registry", null).json();
        gateway.service("registry").answersItsName();

        assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.at("/info/title").asString()).isEqualTo("Registry");
        assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(gateway.get("/v3/api-docs/unknown", null).status()).isEqualTo(404);
    }

    @Test
    void theGatewaysOwnDocumentIsOpenApi31AndNamesItsPaths() {
        JsonNode document = gateway.get("/v3/api-docs", null).json();

        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("paths").propertyNames())
                .contains("/api/gateway/v1/accounts", "/api/gateway/v1/keys/rotation", "/api/gateway/v1/me");
    }
}
