package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Nobody in who shouldn't be, and nothing overwritten that somebody else has changed, seen from outside. */
@OnTheSharedSuite
@Order(4)
class AccessThroughTheGatewayIT {
    private static final String REGISTRY = "/api/registry/v1";

    private final Suite suite;
    private final Api api;

    AccessThroughTheGatewayIT(Suite suite) {
        this.suite = suite;
        this.api = Api.of(suite);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                REGISTRY + "/products",
                REGISTRY + "/entities",
                REGISTRY + "/findings",
                "/api/rating/v1/products",
                "/api/training/v1/entities",
                "/api/trade/v1/products"
            })
    void without_a_token_or_with_a_forged_one_it_is_401(String path) {
        assertThat(api.get(path).status()).isEqualTo(401);
        assertThat(api.withToken("rubbish").get(path).status()).isEqualTo(401);
        assertThat(api.withToken(withAnotherRole(suite.token("auditor")))
                        .get(path)
                        .status())
                .isEqualTo(401);
        assertThat(api.as("auditor").get(path).status()).isEqualTo(200);
    }

    @Test
    void a_commune_officer_changes_nothing_in_another_commune() {
        Api tanAnTay = api.as("commune.tan-an-tay");
        JsonNode elsewhere = anEntityIn("32248@2025-06-30");
        JsonNode own = anEntityIn("32236@2025-06-30");

        Api.Answer refused = described(tanAnTay, elsewhere);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("rule").asString()).isEqualTo("outside-jurisdiction");
        assertThat(described(tanAnTay, own).status()).isEqualTo(200);
        assertThat(described(api.as("commune.dat-mui"), elsewhere).status()).isEqualTo(200);
    }

    @Test
    void a_stale_if_match_is_412_and_the_newer_version_stays() {
        JsonNode entity = registered(
                        "Hộ kinh doanh Nguyễn Văn Phiên Bản", UUID.randomUUID().toString())
                .json();
        String path = REGISTRY + "/entities/" + entity.path("id").asString() + "/unit";
        Api office = api.as("office");

        assertThat(office.put(path, "{\"unit\":\"32236\"}", "If-Match", "\"1\"").status())
                .isEqualTo(200);
        assertThat(office.put(path, "{\"unit\":\"32248\"}", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(office.put(path, "{\"unit\":\"32248\"}").status()).isEqualTo(428);
        assertThat(office.get(REGISTRY + "/entities/" + entity.path("id").asString())
                        .json()
                        .path("unit")
                        .path("id")
                        .asString())
                .isEqualTo("32236");
    }

    @Test
    void a_repeated_idempotency_key_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        Api.Answer first = registered("Hộ kinh doanh Trần Thị Lặp", key);
        Api.Answer again = registered("Hộ kinh doanh Trần Thị Lặp", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void bad_input_names_the_field_in_the_language_of_the_caller() {
        Api office = api.as("office");
        String nameless = "{\"legalForm\":\"COOPERATIVE\",\"unit\":\"32248\"}";

        Api.Answer vietnamese = office.post(REGISTRY + "/entities", nameless);
        Api.Answer english = office.post(REGISTRY + "/entities", nameless, "Accept-Language", "en");

        assertThat(List.of(vietnamese.status(), english.status())).containsOnly(422);
        assertThat(vietnamese.header("Content-Type")).startsWith("application/problem+json");
        JsonNode error = vietnamese.json().path("errors").get(0);
        assertThat(error.path("field").asString()).isEqualTo("name");
        assertThat(error.path("message").asString()).isEqualTo("bắt buộc");
        assertThat(english.json().path("errors").get(0).path("message").asString())
                .isEqualTo("is required");
    }

    @Test
    void what_the_registry_stores_the_other_services_soon_know() {
        String id = registered("Hộ kinh doanh Lê Văn Tin", UUID.randomUUID().toString())
                .json()
                .path("id")
                .asString();

        await().untilAsserted(() -> assertThat(api.as("training")
                        .get("/api/training/v1/entities/" + id)
                        .status())
                .isEqualTo(200));
    }

    private JsonNode anEntityIn(String unit) {
        return api.as("office").all(REGISTRY + "/entities?unit=" + unit).getFirst();
    }

    private static Api.Answer described(Api officer, JsonNode entity) {
        return officer.put(
                REGISTRY + "/entities/" + entity.path("id").asString(),
                "{\"name\":\"%s\",\"legalForm\":\"%s\",\"address\":\"%s\"}"
                        .formatted(
                                entity.path("name").asString(),
                                entity.path("legalForm").asString(),
                                entity.path("address").asString()),
                "If-Match",
                "\"" + entity.path("version").asLong() + "\"");
    }

    private Api.Answer registered(String name, String key) {
        return api.as("office")
                .post(
                        REGISTRY + "/entities",
                        "{\"name\":\"%s\",\"legalForm\":\"BUSINESS_HOUSEHOLD\",\"unit\":\"32248\"}".formatted(name),
                        "Idempotency-Key",
                        key);
    }

    /** The token with another payload under the old signature. */
    private static String withAnotherRole(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8);
        return parts[0] + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims.replace("\"auditor\"", "\"office\"")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "." + parts[2];
    }
}
