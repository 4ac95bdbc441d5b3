package vn.ocop.registry.programme.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ocop.registry.Paths.ENTITIES;
import static vn.ocop.registry.Paths.PRODUCTS;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.Topics;
import vn.ocop.testing.Api;
import vn.ocop.testing.OtherService;
import vn.ocop.testing.ServiceTest;

/** The targets over HTTP: figures, lists, trend, forecast, files, and what the public may read. */
@ServiceTest
class TargetApiTest {
    private static final String PATH = TargetController.PATH;
    private static final String COUNTS = "/api/registry/v1/programme/officer-counts";
    private static final String OPEN = "/api/public/v1/targets";

    @Autowired
    MongoDatabase database;

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
    void a_recognised_product_is_among_those_that_are_counted_from_its_first_day_on() {
        String entity = api.office()
                .post(
                        ENTITIES,
                        "{\"name\": \"HTX Tân Phát Lợi\", \"legalForm\": \"COOPERATIVE\", \"formerUnit\": \"32236@2025-06-30\"}")
                .id();
        String product = api.office()
                .post(PRODUCTS, "{\"entityId\": \"%s\", \"name\": \"Tôm khô\"}".formatted(entity))
                .id();
        try (OtherService rating = new OtherService(prefix + Topics.RATING_PRODUCT)) {
            rating.publish(product, 1, "product-rated", """
                    {"rating": {"productId": "%s", "productName": "Tôm khô", "entityId": "%s", "recognition": {
                     "certificate": "5/GCN-OCOP", "star": 5, "level": "CENTRAL", "decision": "1/QĐ-BNNMT",
                     "decidedOn": "2026-06-01", "criteriaVersion": "26-2026", "issuedOn": "2026-06-02",
                     "validUntil": "2029-06-02", "extended": false, "state": "VALID"}}}""".formatted(product, entity));

            await().untilAsserted(
                            () -> assertThat(members("2025-1", "on=2026-06-02")).anySatisfy(member -> {
                                assertThat(member.get("id").asString()).isEqualTo(product);
                                assertThat(member.get("entity").asString()).isEqualTo("HTX Tân Phát Lợi");
                                assertThat(member.get("product").asString()).isEqualTo("Tôm khô");
                                assertThat(member.get("star").asInt()).isEqualTo(5);
                                assertThat(member.at("/whyWords/vi").asString()).contains("còn hiệu lực");
                            }));
        }
        assertThat(members("2025-1", "on=2026-06-01"))
                .noneMatch(member -> member.get("id").asString().equals(product));
        assertThat(members("2025-3", "of=DENOMINATOR&on=2026-06-02"))
                .anyMatch(member -> member.get("id").asString().equals(entity));
        assertThat(api.office()
                        .get(PATH + "/2025-1/members/export?format=csv&on=2026-06-02")
                        .text())
                .contains("Giấy chứng nhận", "5/GCN-OCOP");
        assertThat(api.office()
                        .get(PATH + "/2025-1/members/export?format=xlsx")
                        .header("Content-Type")
                        .orElseThrow())
                .contains("spreadsheetml");
    }

    @Test
    void all_seven_are_told_with_every_reading_in_words_and_the_public_reads_the_same_without_who() {
        JsonNode told = api.auditor().get(PATH).json();

        assertThat(told.get("items").size()).isEqualTo(7);
        told.get("items").forEach(target -> target.get("readings").forEach(reading -> {
            assertThat(reading.at("/how/vi").asString()).contains("Mục tiêu");
            assertThat(reading.at("/how/en").asString()).contains("Target");
        }));
        assertThat(told.get("items").get(1).get("readings").size()).isEqualTo(4);

        Api.Answer open = api.get(OPEN);
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.json().get("items").size()).isEqualTo(7);
        assertThat(open.header("Cache-Control").orElseThrow()).contains("public");
        assertThat(api.with("If-None-Match", open.header("ETag").orElseThrow())
                        .get(OPEN)
                        .status())
                .isEqualTo(304);
        assertThat(api.get(PATH).status()).isEqualTo(401);
        assertThat(api.datMui().get(PATH + "/2025-1").status()).isEqualTo(200);
        assertThat(api.datMui().get(PATH + "/2025-1/members").status()).isEqualTo(403);
    }

    @Test
    void trend_and_forecast_are_told_for_a_target_of_each_kind() {
        for (int no = 1; no <= 7; no++) {
            JsonNode trend = api.office()
                    .get(PATH + "/2025-" + no + "/trend?from=2022-01-01&to=2023-02-15")
                    .json();
            assertThat(trend.get("items").size()).isEqualTo(14);
            JsonNode forecast = api.office()
                    .get(PATH + "/2025-" + no + "/forecast?on=2024-06-30")
                    .json();
            assertThat(forecast.get("end").asString()).isEqualTo("2025-12-31");
            forecast.get("readings")
                    .forEach(reading ->
                            assertThat(reading.at("/how/vi").asString()).contains("31/12/2025"));
        }
        assertThat(api.office()
                        .get(PATH + "/2025-1/forecast?on=2027-03-01")
                        .json()
                        .get("end")
                        .asString())
                .isEqualTo("2027-12-31");
    }

    @Test
    void the_number_of_officers_is_entered_by_the_office_with_a_ground_and_makes_a_share() {
        for (String level : List.of("PROVINCE", "DISTRICT", "COMMUNE")) {
            Api.Answer entered = api.office()
                    .with("Idempotency-Key", UUID.randomUUID().toString())
                    .post(
                            COUNTS,
                            "{\"level\": \"%s\", \"from\": \"2010-01-01\", \"count\": 20, \"ground\": \"báo cáo 12/BC\"}"
                                    .formatted(level));
            assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        }
        JsonNode officers =
                api.office().get(PATH + "/2025-6?on=2010-01-02").json().at("/readings/0");
        assertThat(officers.get("denominator").asLong()).isEqualTo(60);
        assertThat(officers.get("value").decimalValue()).isEqualByComparingTo("0.0");
        JsonNode before =
                api.office().get(PATH + "/2025-6?on=2009-12-31").json().at("/readings/0");
        assertThat(before.has("value")).isFalse();
        assertThat(before.at("/missing/vi").asString()).contains("chưa nhập");
        assertThat(api.office().get(COUNTS).json().get("items").size()).isGreaterThanOrEqualTo(3);
        assertThat(api.office()
                        .post(COUNTS, "{\"level\": \"COMMUNE\", \"from\": \"2010-01-01\", \"count\": -1}")
                        .status())
                .isEqualTo(422);
        assertThat(api.datMui().post(COUNTS, "{}").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?on=soon",
                "?at=2024-01-01",
                "/2025-1/members?of=SOME",
                "/2025-1/members?reading=NONE",
                "/2025-1/trend?from=2001-01-01&to=2024-01-01",
                "/2025-1/trend?from=2024-01-02&to=2024-01-01"
            })
    void a_question_that_makes_no_sense_is_told_so(String question) {
        Api.Answer answer = api.office().get(PATH + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("message").asString()).isNotBlank();
    }

    @Test
    void a_target_that_is_not_there_is_not_found() {
        assertThat(api.office().get(PATH + "/2030-1").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "programme_entity_days | {\"from\": {\"$lte\": \"2024-01-01\"}} | {\"from\": 1}",
                "programme_product_days | {\"from\": {\"$lte\": \"2024-01-01\"}} | {\"from\": 1}",
                "programme_recognitions | {\"copy.firstDay\": {\"$lte\": {\"$date\": \"2024-01-01T00:00:00Z\"}}} | {}",
                "programme_listings | {\"copy.firstDay\": {\"$lte\": {\"$date\": \"2024-01-01T00:00:00Z\"}}} | {}",
                "officer_counts | {\"keys.byDay\": {\"$gt\": \"2024\"}} | {\"keys.byDay\": 1}"
            })
    void a_question_uses_an_index(String collection, String filter, String sort) {
        Document plan = database.runCommand(new Document(
                        "explain",
                        new Document("find", collection)
                                .append("filter", Document.parse(filter))
                                .append("sort", Document.parse(sort)))
                .append("verbosity", "queryPlanner"));

        assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
    }

    private List<JsonNode> members(String target, String question) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.office()
                    .get(PATH + "/" + target + "/members?limit=200&" + question + cursor)
                    .json();
            page.get("items").forEach(all::add);
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (cursor != null);
        return all;
    }
}
