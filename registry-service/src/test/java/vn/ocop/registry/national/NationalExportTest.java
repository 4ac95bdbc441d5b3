package vn.ocop.registry.national;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.testing.Api;
import vn.ocop.testing.ServiceTest;

/** The export tells of each recognised product what everybody may know, in the form that its schema says. */
@ServiceTest
class NationalExportTest {
    private static final String PATH = "/api/registry/v1/national-register";
    private static final JsonMapper JSON = new JsonMapper();
    private final LocalDate until = LocalDate.now().plusYears(2);

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private Api api;

    @BeforeEach
    void open() {
        api = Api.at(port);
    }

    @Test
    void a_recognised_product_is_told_by_the_schema_and_without_anything_personal() {
        RecognisedProduct product = RecognisedProduct.ofHousehold(api, prefix).rated(4, until);

        Api.Answer answer = api.office().get(PATH + "/export?format=json");

        JsonNode schema = JSON.readTree(api.auditor().get(PATH + "/schema").text());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(answer.json()))
                .isEmpty();
        assertThat(answer.text()).doesNotContain("0912345678", "chitam@example.vn", "Nguyễn Chí Tâm", "Số 7 ấp");
        JsonNode one = in(answer.json(), product).orElseThrow();
        assertThat(one.get("ocop_star").asInt()).isEqualTo(4);
        assertThat(one.get("ocop_certificate_number").asString()).isEqualTo(product.certificate());
        assertThat(one.get("product_code").asString()).isEqualTo(product.code());
        assertThat(one.get("expiry_date").asString()).isEqualTo(until.toString());
        assertThat(one.get("state").asString()).isEqualTo("VALID");
        assertThat(one.at("/manufacturer/address").asString()).isEqualTo("Xã Đất Mũi");
        assertThat(one.at("/commune/code").asString()).isEqualTo("32248");
        assertThat(one.at("/commune/valid_from").asString()).isEqualTo("2025-07-01");
        assertThat(one.at("/verified_by_gs1/image_url").asString()).isEqualTo("https://example.vn/ba-khia.jpg");
        assertThat(one.at("/verified_by_gs1/gpc").isNull()).isTrue();
    }

    @Test
    void only_what_holds_on_the_day_is_told_and_what_has_ended_only_among_the_changes() {
        LocalDate today = LocalDate.now();
        RecognisedProduct product = RecognisedProduct.ofHousehold(api, prefix).rated(3, until);
        product.revoked(3, until, today.minusDays(1));

        assertThat(in(export("").json(), product)).isEmpty();
        assertThat(in(export("&on=" + today.minusDays(2)).json(), product)).isPresent();
        assertThat(in(export("&on=" + until.minusYears(4)).json(), product)).isEmpty();
        assertThat(in(export("&changedSince=" + today).json(), product)
                        .map(one -> one.get("state").asString()))
                .contains("REVOKED");
        assertThat(in(export("&changedSince=" + today.plusDays(5)).json(), product))
                .isEmpty();
    }

    @Test
    void a_table_has_the_same_columns_in_every_language() {
        RecognisedProduct product = RecognisedProduct.ofHousehold(api, prefix).rated(4, until);

        String csv = api.office()
                .with("Accept-Language", "vi")
                .get(PATH + "/export?format=csv")
                .text();

        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("\uFEFFid,name,type,group,criteria_set,ocop_star,");
        assertThat(csv.lines().filter(line -> line.startsWith(product.id())).toList())
                .singleElement()
                .satisfies(line -> assertThat(Arrays.asList(line.split(",")))
                        .contains(product.certificate(), product.code(), "VALID", "Xã Đất Mũi", "32248"));
        assertThat(api.office()
                        .get(PATH + "/export?format=xlsx")
                        .header("Content-Type")
                        .orElseThrow())
                .contains("spreadsheetml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on=23-11-2026", "changedSince=soon", "format=pdf", "since=2026-01-01"})
    void what_is_not_understood_is_refused(String query) {
        assertThat(api.office().get(PATH + "/export?" + query).status()).isEqualTo(400);
    }

    private Api.Answer export(String query) {
        return api.office().get(PATH + "/export?format=json" + query);
    }

    private static Optional<JsonNode> in(JsonNode document, RecognisedProduct product) {
        return document.get("products")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(product.id()))
                .findFirst();
    }
}
