package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Paths.CATALOGUE;
import static vn.ocop.registry.Paths.ENTITIES;
import static vn.ocop.registry.Paths.PRODUCTS;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.ServiceTest;
import vn.ocop.testing.TestTokens;

/** What opens nothing, what everybody may read, and how both are described. */
@ServiceTest
class AccessTest {
    @LocalServerPort
    int port;

    static Stream<String> worthless_tokens() {
        TestTokens office = TestTokens.as("office").roles("office").units("96");
        return Stream.of(
                office.signedByAnotherKey(),
                TestTokens.as("office").roles("office").units("96").expired().signed(),
                TestTokens.as("office")
                        .roles("office")
                        .issuer("http://other.test")
                        .signed(),
                "not.a.token",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJvZmZpY2UiLCJyb2xlcyI6WyJvZmZpY2UiXX0.");
    }

    @ParameterizedTest
    @MethodSource("worthless_tokens")
    void a_worthless_token_opens_nothing(String token) {
        Api api = Api.at(port).bearing(token);

        assertThat(api.get(PRODUCTS).status()).isEqualTo(401);
        assertThat(api.post(ENTITIES, "{}").status()).isEqualTo(401);
    }

    @Test
    void without_a_token_only_the_catalogue_answers() {
        Api api = Api.at(port);

        assertThat(api.get(PRODUCTS).status()).isEqualTo(401);
        assertThat(api.get(ENTITIES).status()).isEqualTo(401);
        assertThat(api.get(CATALOGUE).status()).isEqualTo(200);
        assertThat(api.post(CATALOGUE, "{}").status()).isEqualTo(401);
    }

    @Test
    void who_has_the_catalogues_answer_already_gets_no_content() {
        Answer first = Api.at(port).get(CATALOGUE + "?limit=1");
        assertThat(first.header("Cache-Control")).contains("max-age=60, public");

        Answer again = Api.at(port)
                .with("If-None-Match", first.header("ETag").orElseThrow())
                .get(CATALOGUE + "?limit=1");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void the_description_of_the_api_names_every_filter_and_what_each_operation_does() {
        JsonNode description = Api.at(port).get("/v3/api-docs").json();

        assertThat(description.get("openapi").asString()).startsWith("3.1");
        JsonNode list = description.get("paths").get(PRODUCTS).get("get");
        assertThat(list.get("parameters").valueStream().map(p -> p.get("name").asString()))
                .containsExactlyInAnyOrder(
                        "q",
                        "locality",
                        "unit",
                        "group",
                        "plannedYear",
                        "step",
                        "star",
                        "legalForm",
                        "state",
                        "entityId",
                        "limit",
                        "cursor");
        description.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    if (path.getKey().startsWith("/api/registry/v1/entities")
                            || path.getKey().startsWith("/api/registry/v1/products")
                            || path.getKey().startsWith("/api/public")) {
                        assertThat(operation.getValue().path("summary").asString(""))
                                .as(operation.getKey() + " " + path.getKey())
                                .isNotBlank();
                    }
                }));
    }
}
