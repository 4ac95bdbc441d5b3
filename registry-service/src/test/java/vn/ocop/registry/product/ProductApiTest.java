package vn.ocop.registry.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ocop.registry.Paths.ENTITIES;
import static vn.ocop.registry.Paths.PRODUCTS;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.registry.Paths;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.ServiceTest;

@ServiceTest
class ProductApiTest {
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    Api api;
    String entity;

    @BeforeEach
    void registerEntity() {
        api = Api.at(port);
        entity = api.tanAnTay().post(ENTITIES, """
                        {"name": "HTX Tân Phát Lợi", "legalForm": "COOPERATIVE", "formerUnit": "32236@2025-06-30"}
                        """).id();
    }

    @Test
    void a_registered_product_is_read_as_it_was_sent_with_its_entity_and_place() {
        Answer created = api.tanAnTay().post(PRODUCTS, body(Map.of("gtin", "4006381333931")));

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        JsonNode read =
                api.auditor().get(created.header("Location").orElseThrow()).json();
        assertThat(read.get("gtin").asString()).isEqualTo("4006381333931");
        assertThat(read.get("entity").get("name").asString()).isEqualTo("HTX Tân Phát Lợi");
        assertThat(read.get("locality").get("no").asString()).isEqualTo("V");
        assertThat(read.get("formerUnit").get("id").asString()).isEqualTo("32236@2025-06-30");
        assertThat(read.get("step").asInt()).isEqualTo(1);
        assertThat(read.get("nextSteps").toString()).isEqualTo("[2]");
    }

    @Test
    void only_officers_in_charge_and_the_producer_itself_register_and_change() {
        assertThat(api.datMui().post(PRODUCTS, body(Map.of())).rule()).isEqualTo("outside-jurisdiction");
        assertThat(api.producerOf(UUID.randomUUID().toString())
                        .post(PRODUCTS, body(Map.of()))
                        .rule())
                .isEqualTo("not-your-entity");
        Answer own = api.producerOf(entity).post(PRODUCTS, body(Map.of()));
        assertThat(own.status()).as(own.text()).isEqualTo(201);

        String path = PRODUCTS + "/" + own.id();
        assertThat(api.datMui().ifMatch(1).put(path, description(Map.of())).status())
                .isEqualTo(403);
        assertThat(api.datMui().ifMatch(1).post(path + "/step", "{\"to\":2}").status())
                .isEqualTo(403);
        assertThat(api.datMui()
                        .ifMatch(1)
                        .post(path + "/withdraw", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.producerOf(entity)
                        .ifMatch(1)
                        .put(path, description(Map.of("group", 2)))
                        .rule())
                .isEqualTo("classification-by-officer");
        assertThat(api.producerOf(entity)
                        .ifMatch(1)
                        .put(path, description(Map.of("story", "Nghề làm tôm khô")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_product_goes_through_the_cycle_and_back() {
        String path = PRODUCTS + "/" + registered(Map.of());

        assertThat(api.producerOf(entity)
                        .ifMatch(1)
                        .post(path + "/step", "{\"to\":2}")
                        .status())
                .isEqualTo(200);
        assertThat(api.producerOf(entity)
                        .ifMatch(2)
                        .post(path + "/step", "{\"to\":3}")
                        .rule())
                .as("an idea is not accepted by who had it")
                .isEqualTo("not-permitted");
        assertThat(api.tanAnTay().ifMatch(2).post(path + "/step", "{\"to\":5}").rule())
                .isEqualTo("step-not-allowed");
        Answer returned = api.tanAnTay().ifMatch(2).post(path + "/step", "{\"to\":1,\"reason\":\"Chưa rõ nguồn gốc\"}");
        assertThat(returned.json().get("lastMove").get("reason").asString()).isEqualTo("Chưa rõ nguồn gốc");
        assertThat(returned.json().get("lastMove").get("by").asString()).isEqualTo("commune.tan-an-tay");
        api.producerOf(entity).ifMatch(3).post(path + "/step", "{\"to\":2}");
        assertThat(api.tanAnTay().ifMatch(4).post(path + "/step", "{\"to\":3}").status())
                .isEqualTo(200);
        Answer unapproved = api.tanAnTay().ifMatch(5).post(path + "/step", "{\"to\":4}");
        assertThat(unapproved.status()).isEqualTo(409);
        assertThat(unapproved.rule()).isEqualTo("business-plan-not-approved");
        assertThat(unapproved.text()).contains("Phương án chưa được phê duyệt");

        JsonNode history = api.auditor().get(path + "/history").json().get("items");
        assertThat(history.valueStream().map(entry -> entry.get("type").asString()))
                .containsExactly(
                        "product-registered",
                        "product-stage-changed",
                        "product-stage-changed",
                        "product-stage-changed",
                        "product-stage-changed");
    }

    @Test
    void a_stale_or_missing_version_is_refused() {
        String path = PRODUCTS + "/" + registered(Map.of());

        assertThat(api.office().post(path + "/step", "{\"to\":2}").status()).isEqualTo(428);
        assertThat(api.office().ifMatch(7).post(path + "/step", "{\"to\":2}").status())
                .isEqualTo(412);
        assertThat(api.office().ifMatch(7).put(path, description(Map.of())).status())
                .isEqualTo(412);
        assertThat(api.office()
                        .ifMatch(7)
                        .post(path + "/withdraw", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(412);
        assertThat(api.office()
                        .with("If-Match", "abc")
                        .put(path, description(Map.of()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_repeated_creation_makes_one_product() {
        Api repeating = api.office().with("Idempotency-Key", UUID.randomUUID().toString());

        String first = repeating.post(PRODUCTS, body(Map.of())).text();
        String second = repeating.post(PRODUCTS, body(Map.of())).text();

        assertThat(second).isEqualTo(first);
        assertThat(api.office().get(PRODUCTS + "?entityId=" + entity).json().get("items"))
                .hasSize(1);
    }

    @Test
    void products_follow_name_form_place_and_state_of_their_entity() {
        String path = PRODUCTS + "/" + registered(Map.of());
        String owner = ENTITIES + "/" + entity;

        api.office().ifMatch(1).put(owner, "{\"name\":\"HTX Rạch Gốc\",\"legalForm\":\"COOPERATIVE_GROUP\"}");
        api.office().ifMatch(2).put(owner + "/unit", "{\"unit\":\"32248\"}");
        api.office().ifMatch(3).post(owner + "/activate", "{}");
        api.office().ifMatch(4).post(owner + "/suspend", "{\"reason\":\"Kiểm tra\"}");

        await().untilAsserted(() -> {
            JsonNode product = api.office().get(path).json();
            assertThat(product.get("entity").get("state").asString()).isEqualTo("SUSPENDED");
            assertThat(product.get("entity").get("name").asString()).isEqualTo("HTX Rạch Gốc");
            assertThat(product.get("entity").get("legalForm").asString()).isEqualTo("COOPERATIVE_GROUP");
            assertThat(product.get("unit").get("id").asString()).isEqualTo("32248");
        });
        long version = api.office().get(path).json().get("version").asLong();
        assertThat(api.office()
                        .ifMatch(version)
                        .post(path + "/step", "{\"to\":2}")
                        .rule())
                .isEqualTo("entity-may-not-act");
        assertThat(api.office().post(PRODUCTS, body(Map.of())).rule()).isEqualTo("entity-may-not-act");
    }

    @Test
    void associations_only_offer_tourism() {
        entity = api.office().post(ENTITIES, """
                        {"name": "Hội du lịch Đất Mũi", "legalForm": "ASSOCIATION", "unit": "32248"}
                        """).id();

        Answer refused = api.datMui().post(PRODUCTS, body(Map.of("group", 1)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").get(0).get("field").asString()).isEqualTo("group");
        assertThat(api.datMui()
                        .post(PRODUCTS, body(Map.of("group", 6, "criteriaSet", 26)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_withdrawn_product_leaves_the_catalogue_and_stays_in_the_register() {
        String id = registered(Map.of());
        assertThat(api.get(Paths.CATALOGUE + "/" + id).status()).isEqualTo(200);

        api.office().ifMatch(1).post(PRODUCTS + "/" + id + "/withdraw", "{\"reason\":\"Ngừng sản xuất\"}");

        assertThat(api.get(Paths.CATALOGUE + "/" + id).status()).isEqualTo(404);
        assertThat(api.get(Paths.CATALOGUE + "?entityId=" + entity).json().get("items"))
                .isEmpty();
        assertThat(api.office().get(PRODUCTS + "/" + id).json().get("state").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(api.office()
                        .ifMatch(2)
                        .put(PRODUCTS + "/" + id, description(Map.of()))
                        .rule())
                .isEqualTo("withdrawn-is-final");
    }

    private String registered(Map<String, ?> more) {
        Answer created = api.office().post(PRODUCTS, body(more));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.id();
    }

    private String body(Map<String, ?> more) {
        Map<String, Object> all = new TreeMap<>(Map.of("entityId", entity));
        all.putAll(described(more));
        return JSON.writeValueAsString(all);
    }

    private static String description(Map<String, ?> more) {
        return JSON.writeValueAsString(described(more));
    }

    private static Map<String, Object> described(Map<String, ?> more) {
        Map<String, Object> all = new TreeMap<>(
                Map.of("name", "Tôm khô", "group", 1, "plannedYear", 2023, "description", "Tôm đất phơi khô"));
        all.putAll(more);
        return all;
    }
}
