package vn.ocop.rating.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.ProductState;
import vn.ocop.rating.Registry;
import vn.ocop.rating.recognition.RatingServiceTest;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.TestTokens;

/** A dossier from the entity's first draft to the door of the council. */
@RatingServiceTest
class DossierTest {
    private static final Instant JUNE = Instant.parse("2026-06-01T02:00:00Z");

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Autowired
    MovableClock clock;

    private Registry registry;
    private Api api;

    @BeforeEach
    void open() {
        clock.set(JUNE);
        registry = new Registry(prefix);
        api = Api.at(port);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void the_entity_sees_at_once_its_score_its_star_and_every_minimum_that_it_misses() {
        JsonNode score = flow().opened("FIRST").leastEverywhere().read().path("score");

        // Set 8 with the least option in each of its 32 criteria; 5.2 does not apply without a story.
        assertThat(score.path("total").asInt()).isEqualTo(16);
        assertThat(score.path("parts").toString()).isEqualTo("{\"A\":10,\"B\":1,\"C\":5}");
        assertThat(score.path("band").asInt()).isEqualTo(1);
        assertThat(score.path("star").asInt()).isEqualTo(1);
        assertThat(score.path("missed")).hasSize(15);
        assertThat(score.path("ways"))
                .extracting(way -> way.path("star").asInt())
                .containsExactly(3, 4, 5);
    }

    @Test
    void following_the_cheapest_way_leads_to_the_star_and_not_beyond() {
        DossierFlow flow = flow().opened("FIRST").leastEverywhere();

        for (int star : new int[] {3, 4, 5}) {
            JsonNode score = flow.improvedTo(star).read().path("score");
            assertThat(score.path("star").asInt()).isEqualTo(star);
        }
        assertThat(flow.read().path("score").path("ways")).isEmpty();
    }

    @Test
    void handing_in_too_early_is_refused_with_all_that_is_missing() {
        DossierFlow flow = flow().opened("FIRST").leastEverywhere();

        Answer refused = flow.step(flow.producer, "submission", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("\"registration\"");
        flow.registered();
        assertThat(flow.producer
                        .ifMatch(flow.version())
                        .put(DossierFlow.PATH + "/" + flow.id + "/self-assessment", "{\"answers\":[]}")
                        .status())
                .isEqualTo(200);
        assertThat(flow.step(flow.producer, "submission", "").text())
                .contains("selfAssessment")
                .contains("1.1, 1.2, 1.3");
    }

    @Test
    void what_was_handed_in_is_frozen_and_an_addition_has_its_own_day_and_author() {
        DossierFlow flow = flow().opened("FIRST")
                .leastEverywhere()
                .improvedTo(3)
                .registered()
                .submitted();
        JsonNode before = flow.read().path("selfAssessment");

        Answer late = flow.producer
                .ifMatch(flow.version())
                .put(DossierFlow.PATH + "/" + flow.id + "/self-assessment", "{\"answers\":[]}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.rule()).isEqualTo("stage-not-allowed");
        assertThat(flow.step(flow.producer, "supplements", "{\"text\":\"Phiếu kiểm nghiệm mới\",\"criteria\":[\"8\"]}")
                        .status())
                .isEqualTo(200);

        JsonNode after = flow.read();
        assertThat(after.path("selfAssessment")).isEqualTo(before);
        assertThat(after.path("supplements").get(0).path("by").asString()).startsWith("producer.");
        assertThat(after.path("supplements").get(0).path("at").asString()).startsWith("2026-06-01");
    }

    @Test
    void the_commune_in_charge_receives_it_and_has_fifteen_working_days() {
        DossierFlow flow = flow().opened("FIRST")
                .leastEverywhere()
                .improvedTo(3)
                .registered()
                .submitted();

        Answer elsewhere = flow.step(elsewhere(), "reception", "{\"slip\":\"1\"}");
        assertThat(elsewhere.status()).isEqualTo(403);
        JsonNode received = flow.received().read();

        assertThat(received.path("stage").asString()).isEqualTo("RECEIVED");
        assertThat(received.path("due").asString()).isEqualTo("2026-06-22");
        assertThat(received.path("dueSure").asBoolean()).isTrue();
        assertThat(received.path("overdue").asBoolean()).isFalse();
    }

    @Test
    void a_term_that_has_passed_is_listed_until_the_step_is_taken() {
        DossierFlow flow = flow().opened("FIRST")
                .leastEverywhere()
                .improvedTo(3)
                .registered()
                .submitted()
                .received();
        assertThat(overdue()).doesNotContain(flow.id);
        clock.set(Instant.parse("2026-06-22T16:59:59Z"));
        assertThat(overdue()).doesNotContain(flow.id);

        clock.set(Instant.parse("2026-06-22T17:00:00Z"));
        assertThat(overdue()).contains(flow.id);
        assertThat(flow.proposed().read().path("due").asString()).isEqualTo("2026-12-30");
        assertThat(overdue()).doesNotContain(flow.id);
    }

    @Test
    void who_may_not_take_a_step_is_told_so_before_the_version_and_who_comes_late_that_it_is_late() {
        DossierFlow flow = flow().opened("FIRST")
                .leastEverywhere()
                .improvedTo(3)
                .registered()
                .submitted();
        String path = DossierController.PATH + "/" + flow.id;
        String ground = "{\"ground\":\"Thiếu phiếu kiểm nghiệm\"}";
        Api elsewhere = Api.at(port)
                .as(TestTokens.as("commune.u-minh").roles("commune").units("32044"))
                .ifMatch(999);

        assertThat(elsewhere.post(path + "/reception", "{\"slip\":\"01\"}").rule())
                .isEqualTo("outside-jurisdiction");
        assertThat(elsewhere.post(path + "/completion-request", ground).rule()).isEqualTo("outside-jurisdiction");
        assertThat(elsewhere
                        .post(path + "/commune-report", DossierFlow.report(true))
                        .rule())
                .isEqualTo("outside-jurisdiction");
        flow.received().proposed();
        assertThat(flow.step(flow.commune, "completion-request", ground).rule()).isEqualTo("stage-not-allowed");
        assertThat(flow.step(flow.office, "completion-request", ground).status())
                .isEqualTo(200);
    }

    @Test
    void every_step_says_who_took_it_when_and_on_what_ground() {
        DossierFlow flow = flow().opened("FIRST")
                .leastEverywhere()
                .improvedTo(3)
                .registered()
                .submitted()
                .received();
        assertThat(flow.step(flow.commune, "completion-request", "{\"ground\":\"Thiếu phiếu kiểm nghiệm\"}")
                        .status())
                .isEqualTo(200);
        flow.proposed();
        assertThat(flow.step(flow.office, "office-check", "{\"complete\":false}")
                        .status())
                .isEqualTo(422);
        assertThat(flow.step(flow.office, "office-check", "{\"complete\":false,\"ground\":\"Thiếu Mẫu 03\"}")
                        .status())
                .isEqualTo(200);

        assertThat(flow.read().path("steps"))
                .extracting(step -> step.path("to").asString() + " "
                        + step.path("by").asString() + " " + step.path("ground").asString("")
                        + step.path("document").asString(""))
                .containsExactly(
                        "DRAFT producer." + flow.product.entity().id() + " ",
                        "SUBMITTED producer." + flow.product.entity().id() + " ",
                        "RECEIVED commune.dat-mui 01-2026/PĐK-96-32248-2026",
                        "RECEIVED commune.dat-mui Thiếu phiếu kiểm nghiệm",
                        "PROPOSED commune.dat-mui Đạt bốn nội dung12/BC-UBND",
                        "RECEIVED office Thiếu Mẫu 03");
        assertThat(flow.office
                        .get(DossierFlow.PATH + "/" + flow.id + "/history")
                        .json()
                        .path("items"))
                .hasSizeGreaterThan(6);
    }

    @Test
    void a_product_that_the_commune_does_not_propose_is_turned_down_and_may_come_again() {
        DossierFlow flow = flow().opened("FIRST")
                .leastEverywhere()
                .improvedTo(3)
                .registered()
                .submitted()
                .received();

        assertThat(flow.step(flow.commune, "commune-report", DossierFlow.report(false))
                        .status())
                .isEqualTo(200);

        assertThat(flow.read().path("stage").asString()).isEqualTo("TURNED_DOWN");
        assertThat(flow.open("FIRST").status()).isEqualTo(201);
    }

    @Test
    void a_product_has_one_dossier_on_its_way() {
        DossierFlow flow = flow().opened("FIRST");

        Answer second = flow.open("FIRST");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.rule()).isEqualTo("dossier-on-its-way");
        assertThat(flow.step(flow.producer, "withdrawal", "{\"ground\":\"Chưa đủ minh chứng\"}")
                        .status())
                .isEqualTo(200);
        assertThat(flow.open("FIRST").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPGRADE", "REASSESSMENT"})
    void a_product_without_a_star_is_neither_upgraded_nor_judged_again(String round) {
        Answer refused = flow().open(round);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.rule()).isEqualTo("holds-no-star");
    }

    @Test
    void an_unclassified_product_has_no_criteria_to_be_judged_by() {
        Answer refused = new DossierFlow(api, registry.product("Mắm ba khía", null, 3, 3), clock).open("FIRST");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.rule()).isEqualTo("product-not-classified");
    }

    @Test
    void the_papers_and_the_register_are_held_against_what_is_said() {
        ProductState product = registry.product("Tôm khô", 8, 10, 4);
        DossierFlow flow = new DossierFlow(api, product, clock).opened("FIRST").leastEverywhere();
        String old = evidence(flow, "TEST_REPORT", "2025-05-31", null);
        String expired = evidence(flow, "FOOD_SAFETY_CERTIFICATE", "2023-01-10", "2026-01-10");
        flow.answering("3.3", "3");
        assertThat(flow.producer
                        .ifMatch(flow.version())
                        .put(DossierFlow.PATH + "/" + flow.id + "/self-assessment", """
                                {"answers":[{"criterion":"3.3","option":"3"},
                                 {"criterion":"8","option":"2","evidence":["%s","%s"]}]}
                                """.formatted(old, expired))
                        .status())
                .isEqualTo(200);

        assertThat(flow.read().path("findings"))
                .extracting(found -> found.path("code").asString())
                .containsExactlyInAnyOrder(
                        "food-safety-certificate-missing",
                        "evidence-expired",
                        "test-slip-too-old",
                        "no-evidence",
                        "local-labour-contradicts");
        assertThat(flow.read().path("findings").toString()).contains("75").contains("40");
    }

    @Test
    void trained_staff_of_a_tourist_site_is_what_the_training_service_tells() {
        ProductState site = registry.product("Du lịch sinh thái Mũi Cà Mau", 26, 10, 10);
        DossierFlow flow = new DossierFlow(api, site, clock).opened("FIRST").leastEverywhere();
        flow.answering("12", "3");
        assertThat(findings(flow)).contains("trained-staff-contradicts");

        registry.trained(site.entity().id(), 2, 8);
        await().untilAsserted(() -> assertThat(findings(flow)).doesNotContain("trained-staff-contradicts"));
        registry.trained(site.entity().id(), 1, 1);
        registry.trained(site.entity().id(), 2, 8);
        registry.trained(site.entity().id(), 3, 9);

        await().untilAsserted(() ->
                assertThat(flow.read().path("training").path("workers").asInt()).isEqualTo(9));
        assertThat(findings(flow)).doesNotContain("trained-staff-contradicts");
    }

    @Test
    void evidence_of_another_entity_can_not_be_named() {
        DossierFlow flow = flow().opened("FIRST");
        DossierFlow other = flow().opened("FIRST");
        String theirs = evidence(other, "AWARDS", null, null);

        Answer refused = flow.producer
                .ifMatch(flow.version())
                .put(
                        DossierFlow.PATH + "/" + flow.id + "/self-assessment",
                        "{\"answers\":[{\"criterion\":\"8\",\"option\":\"2\",\"evidence\":[\"%s\"]}]}"
                                .formatted(theirs));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("answers[0].evidence");
    }

    @Test
    void a_story_that_is_not_told_has_no_structure_to_score() {
        DossierFlow flow = flow().opened("FIRST");

        Answer refused = flow.producer
                .ifMatch(flow.version())
                .put(
                        DossierFlow.PATH + "/" + flow.id + "/self-assessment",
                        "{\"answers\":[{\"criterion\":\"5.1\",\"option\":\"0\"},{\"criterion\":\"5.2\",\"option\":\"2\"},"
                                + "{\"criterion\":\"9.9\",\"option\":\"1\"},{\"criterion\":\"1.1\",\"option\":\"7\"}]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("answers[1].criterion", "answers[2].criterion", "answers[3].option")
                .doesNotContain("answers[0]");
    }

    @Test
    void a_draft_is_the_entitys_own_affair_and_the_signer_is_not_everybodys() {
        DossierFlow flow =
                flow().opened("FIRST").leastEverywhere().improvedTo(3).registered();
        Api council = api.as(TestTokens.as("council.1").roles("council"));
        String path = DossierFlow.PATH + "/" + flow.id;

        assertThat(council.get(path).status()).isEqualTo(403);
        assertThat(api.producerOf("another").get(path).status()).isEqualTo(403);
        assertThat(elsewhere().get(path).status()).isEqualTo(403);
        flow.submitted();

        assertThat(council.get(path).status()).isEqualTo(200);
        assertThat(council.get(path).text()).doesNotContain("Nguyễn Thị Hoà");
        assertThat(flow.commune.get(path).text()).contains("Nguyễn Thị Hoà");
        assertThat(api.producerOf("another").get(DossierFlow.PATH).json().path("items"))
                .isEmpty();
        assertThat(flow.producer.get(DossierFlow.PATH).json().path("items")).hasSize(1);
    }

    private DossierFlow flow() {
        return new DossierFlow(api, registry.driedShrimp(), clock);
    }

    /** An officer of another commune. */
    private Api elsewhere() {
        return api.as(TestTokens.as("commune.tan-thanh").roles("commune").units("31999"));
    }

    private static List<String> findings(DossierFlow flow) {
        return flow.read()
                .path("findings")
                .valueStream()
                .map(found -> found.path("code").asString())
                .toList();
    }

    private List<String> overdue() {
        return api.office()
                .get(DossierFlow.PATH + "/overdue")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static String evidence(DossierFlow flow, String kind, String issued, String expires) {
        String dates = (issued == null ? "" : ",\"issuedOn\":\"" + LocalDate.parse(issued) + "\"")
                + (expires == null ? "" : ",\"expiresOn\":\"" + expires + "\"");
        Answer added = flow.producer.post(
                "/api/rating/v1/entities/" + flow.product.entity().id() + "/evidence",
                "{\"kind\":\"%s\",\"title\":\"Giấy tờ\",\"file\":\"urn:ocop:file:1\",\"sha256\":\"%s\"%s}"
                        .formatted(kind, "a".repeat(64), dates));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.id();
    }
}
