package vn.ocop.registry.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Paths.ENTITIES;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.ServiceTest;
import vn.ocop.testing.TestTokens;

@ServiceTest
class EntityApiTest {
    static final String HOUSEHOLD = """
            {"name": "HKD Huỳnh Yến Nhi", "legalForm": "BUSINESS_HOUSEHOLD",
             "address": "ấp Tắc Gốc, xã Tân Ân Tây", "formerUnit": "32236@2025-06-30",
             "contact": {"phone": "0913 456 789", "email": "yen.nhi@example.vn"},
             "representative": {"name": "Huỳnh Yến Nhi", "position": "Chủ hộ", "specialGroup": true}}
            """;

    @LocalServerPort
    int port;

    Api api;

    @BeforeEach
    void connect() {
        api = Api.at(port);
    }

    @Test
    void a_registered_entity_is_read_as_it_was_sent() {
        Answer created = api.tanAnTay().post(ENTITIES, HOUSEHOLD);

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("Location")).contains(ENTITIES + "/" + created.id());
        assertThat(created.header("ETag")).contains("\"1\"");
        JsonNode read = api.office().get(ENTITIES + "/" + created.id()).json();
        assertThat(read.get("name").asString()).isEqualTo("HKD Huỳnh Yến Nhi");
        assertThat(read.get("state").asString()).isEqualTo("REGISTERED");
        assertThat(read.get("locality").toString())
                .isEqualTo("{\"no\":\"V\",\"name\":\"Huyện Ngọc Hiển\",\"unitId\":\"973@2025-06-30\"}");
        assertThat(read.get("formerUnit").get("name").asString()).isEqualTo("Xã Tân Ân Tây");
        assertThat(read.get("contact").get("phone").asString()).isEqualTo("0913 456 789");
        assertThat(read.get("masked").asBoolean()).isFalse();
    }

    @Test
    void personal_data_is_shown_only_to_office_auditor_those_in_charge_and_the_entity_itself() {
        String id = registered();

        for (Api allowed : new Api[] {api.office(), api.auditor(), api.tanAnTay(), api.producerOf(id)}) {
            assertThat(allowed.get(ENTITIES + "/" + id).text()).contains("0913 456 789", "ấp Tắc Gốc");
        }
        Api trade = api.as(TestTokens.as("trade").roles("trade").units("96"));
        Api other = api.producerOf(UUID.randomUUID().toString());
        for (Api masked : new Api[] {api.datMui(), trade, other}) {
            Answer answer = masked.get(ENTITIES + "/" + id);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("0913", "example.vn", "Chủ hộ", "ấp Tắc Gốc");
            assertThat(answer.json().get("address").asString()).isEqualTo("Xã Tân Ân Tây");
            assertThat(answer.json().get("masked").asBoolean()).isTrue();
        }
    }

    @Test
    void an_officer_registers_only_where_he_is_in_charge() {
        Answer refused = api.datMui().post(ENTITIES, HOUSEHOLD);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.rule()).isEqualTo("outside-jurisdiction");
    }

    @Test
    void an_officer_registers_nothing_that_lies_also_in_anothers_commune() {
        String both = HOUSEHOLD.replace("\"formerUnit\"", "\"unit\": \"32248\", \"formerUnit\"");

        assertThat(api.tanAnTay().post(ENTITIES, both).rule()).isEqualTo("outside-jurisdiction");
        assertThat(api.datMui().post(ENTITIES, both).rule()).isEqualTo("outside-jurisdiction");
        assertThat(api.office().post(ENTITIES, both).status()).isEqualTo(201);
    }

    @Test
    void an_officer_changes_nothing_outside_his_commune() {
        String id = registered();

        Answer refused = api.datMui().ifMatch(1).put(ENTITIES + "/" + id, description("HKD Yến Nhi"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(api.office().get(ENTITIES + "/" + id).json().get("version").asLong())
                .isEqualTo(1);
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        String id = registered();
        String path = ENTITIES + "/" + id;

        assertThat(api.office().put(path, description("A")).status()).isEqualTo(428);
        Answer changed = api.office().ifMatch(1).put(path, description("HKD Yến Nhi"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).contains("\"2\"");
        assertThat(api.office().ifMatch(1).put(path, description("B")).status()).isEqualTo(412);
        assertThat(api.office().with("If-None-Match", "\"2\"").get(path).status())
                .isEqualTo(304);
    }

    @Test
    void a_repeated_creation_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        Api repeating = api.office().with("Idempotency-Key", key);

        Answer first = repeating.post(ENTITIES, HOUSEHOLD);
        Answer second = repeating.post(ENTITIES, HOUSEHOLD);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(repeating.post(ENTITIES, HOUSEHOLD.replace("Nhi", "Linh")).status())
                .isEqualTo(422);
    }

    @Test
    void a_producer_changes_its_contact_but_not_its_identity() {
        String id = registered();
        Api producer = api.producerOf(id);

        Answer renamed = producer.ifMatch(1).put(ENTITIES + "/" + id, description("HKD Tên Khác"));
        assertThat(renamed.status()).isEqualTo(403);
        assertThat(renamed.rule()).isEqualTo("identity-by-officer");

        Answer described = producer.ifMatch(1).put(ENTITIES + "/" + id, description("HKD Huỳnh Yến Nhi"));
        assertThat(described.status()).as(described.text()).isEqualTo(200);
        assertThat(described.json().get("contact").get("phone").asString()).isEqualTo("0909 111 222");

        assertThat(api.producerOf(UUID.randomUUID().toString())
                        .ifMatch(2)
                        .put(ENTITIES + "/" + id, description("HKD Huỳnh Yến Nhi"))
                        .rule())
                .isEqualTo("not-your-entity");
    }

    @Test
    void a_suspended_entity_tells_its_ground_and_is_reinstated() {
        String id = registered();
        String path = ENTITIES + "/" + id;

        assertThat(api.office()
                        .ifMatch(1)
                        .post(path + "/suspend", "{\"reason\":\"x\"}")
                        .rule())
                .isEqualTo("only-active-is-suspended");
        assertThat(api.tanAnTay().ifMatch(1).post(path + "/activate", "{}").status())
                .isEqualTo(200);
        assertThat(api.office().ifMatch(2).post(path + "/suspend", "{}").status())
                .isEqualTo(422);
        Answer suspended = api.office().ifMatch(2).post(path + "/suspend", "{\"reason\":\"Giấy ATTP hết hạn\"}");
        assertThat(suspended.json().get("ground").asString()).isEqualTo("Giấy ATTP hết hạn");
        assertThat(api.office()
                        .ifMatch(3)
                        .post(path + "/reinstate", "{}")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("ACTIVE");
        assertThat(api.office()
                        .ifMatch(4)
                        .post(path + "/close", "{\"reason\":\"Giải thể\"}")
                        .status())
                .isEqualTo(200);
        Answer late = api.office().ifMatch(5).put(path, description("Z"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.rule()).isEqualTo("closed-is-final");
    }

    @Test
    void the_history_says_who_did_what_and_why_without_personal_data() {
        String id = registered();
        api.tanAnTay().ifMatch(1).post(ENTITIES + "/" + id + "/activate", "{\"reason\":\"Đã kiểm tra\"}");

        Answer history = api.auditor().get(ENTITIES + "/" + id + "/history");

        JsonNode items = history.json().get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).get("type").asString()).isEqualTo("entity-registered");
        assertThat(items.get(1).get("by").asString()).isEqualTo("commune.tan-an-tay");
        assertThat(items.get(1).get("reason").asString()).isEqualTo("Đã kiểm tra");
        assertThat(history.text()).doesNotContain("0913", "Chủ hộ", "ấp Tắc Gốc");
    }

    @Test
    void todays_commune_is_assigned_by_who_is_in_charge_of_both() {
        String id = registered();
        String path = ENTITIES + "/" + id + "/unit";

        assertThat(api.tanAnTay().ifMatch(1).put(path, "{\"unit\":\"32248\"}").rule())
                .isEqualTo("outside-jurisdiction");
        assertThat(api.office()
                        .ifMatch(1)
                        .put(path, "{\"unit\":\"32236@2025-06-30\"}")
                        .status())
                .isEqualTo(422);
        Answer assigned = api.office().ifMatch(1).put(path, "{\"unit\":\"32248\"}");
        assertThat(assigned.json().get("unit").toString()).isEqualTo("{\"id\":\"32248\",\"name\":\"Xã Đất Mũi\"}");
        assertThat(api.datMui().get(ENTITIES + "/" + id).json().get("masked").asBoolean())
                .isFalse();
    }

    @Test
    void a_registration_number_belongs_to_one_entity() {
        String body = """
                {"name": "Công ty TNHH Thuận Xương", "legalForm": "ENTERPRISE", "enterpriseSize": "SMALL",
                 "registrationNumber": "0100233488", "formerUnit": "32236@2025-06-30"}
                """;
        assertThat(api.office().post(ENTITIES, body).status()).isEqualTo(201);

        Answer again = api.office().post(ENTITIES, body);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.rule()).isEqualTo("duplicate");
        assertThat(again.text()).contains("registrationNumber");
    }

    @ParameterizedTest
    @CsvSource({
        "q=yen+nhi",
        "q=YEN",
        "q=huỳnh",
        "locality=V",
        "locality=Ngọc+Hiển",
        "locality=ngoc+hien",
        "locality=973@2025-06-30",
        "unit=32236@2025-06-30",
        "unit=973@2025-06-30",
        "unit=96",
        "legalForm=BUSINESS_HOUSEHOLD",
        "legalForm=business_household",
        "state=REGISTERED"
    })
    void each_filter_finds_it(String filter) {
        String id = registered();

        assertThat(ids(filter)).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"q=hi", "q=tom+kho", "locality=IV", "unit=32248", "legalForm=FARM", "state=CLOSED", "legalForm=none"})
    void each_filter_leaves_it_out(String filter) {
        String id = registered();

        assertThat(ids(filter)).doesNotContain(id);
    }

    @Test
    void facets_count_what_the_list_lists() {
        registered();
        JsonNode facets = api.office()
                .get(ENTITIES + "/facets?locality=V&state=REGISTERED")
                .json();

        long listed = ids("locality=V&state=REGISTERED").size();
        assertThat(facets.get("locality")).hasSize(1);
        assertThat(facets.get("locality").get(0).get("value").asString()).isEqualTo("Huyện Ngọc Hiển");
        for (Map.Entry<String, JsonNode> facet : facets.properties()) {
            long sum = facet.getValue()
                    .valueStream()
                    .mapToLong(count -> count.get("count").asLong())
                    .sum();
            assertThat(sum).as(facet.getKey()).isEqualTo(listed);
        }
    }

    private java.util.List<String> ids(String filter) {
        java.util.List<String> ids = new java.util.ArrayList<>();
        String cursor = "";
        do {
            Answer page = api.office()
                    .get(ENTITIES + "?limit=200&"
                            + filter.replace("ỳ", "%E1%BB%B3")
                                    .replace("ọ", "%E1%BB%8D")
                                    .replace("ể", "%E1%BB%83") + cursor);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().get("items").forEach(item -> ids.add(item.get("id").asString()));
            JsonNode next = page.json().get("next");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        return ids;
    }

    private String registered() {
        Answer created = api.office().post(ENTITIES, HOUSEHOLD);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.id();
    }

    private static String description(String name) {
        return new JsonMapper()
                .writeValueAsString(Map.of(
                        "name",
                        name,
                        "legalForm",
                        "BUSINESS_HOUSEHOLD",
                        "address",
                        "ấp Tắc Gốc, xã Tân Ân Tây",
                        "contact",
                        Map.of("phone", "0909 111 222")));
    }
}
