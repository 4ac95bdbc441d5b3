package vn.ocop.rating.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.rating.Registry;
import vn.ocop.rating.recognition.RatingServiceTest;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.TestTokens;

/** From what a council found to what the law makes of it. */
@RatingServiceTest
class DecisionTest {
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
    void four_stars_are_recognised_by_the_province_for_thirty_six_months() {
        DossierFlow flow = flow().readyForCouncil("FIRST", 4).judged().recognised("CM-4");

        JsonNode dossier = flow.read();
        assertThat(dossier.path("stage").asString()).isEqualTo("RECOGNISED");
        assertThat(dossier.path("decision").path("level").asString()).isEqualTo("PROVINCE");
        assertThat(dossier.path("decision").path("productCode").asString()).matches("96-32248-\\d+-2026");
        JsonNode check = api.get("/api/public/v1/certificates/CM-4").json();
        assertThat(check.path("status").asString()).isEqualTo("VALID");
        assertThat(check.path("star").asInt()).isEqualTo(4);
        assertThat(check.path("validUntil").asString()).isEqualTo("2029-06-01");
    }

    @Test
    void a_missed_minimum_bars_the_star_that_the_mean_would_give() {
        Map<String, String> better = Map.of("4.3", "5", "7", "5", "11", "3", "1.2", "2");
        Map<String, String> butNoStory = Map.of("4.3", "5", "7", "5", "11", "3", "1.2", "2", "5.1", "3");
        DossierFlow flow =
                flow().readyForCouncil("FIRST", 4).judged(butNoStory, butNoStory, butNoStory, better, better);

        JsonNode council = flow.read().path("council");
        assertThat(council.path("star").asInt()).isEqualTo(3);
        assertThat(council.path("missed").toString()).contains("\"5.1\"");
        assertThat(api.office().get("/api/rating/v1/reports/near-misses").json().path("items"))
                .extracting(row -> row.path("dossier").asString()
                        + " " + row.path("next").asInt()
                        + " " + row.path("criterion").asString())
                .contains(flow.id + " 4 5.1");
    }

    @Test
    void from_ninety_on_the_ministry_judges_before_anybody_recognises() {
        DossierFlow flow = flow().readyForCouncil("FIRST", 5).judged();
        assertThat(flow.decided("CM-5").rule()).isEqualTo("forward-first");

        assertThat(flow.step(flow.office, "forwarding", "{\"document\":\"88/UBND-KT\"}")
                        .status())
                .isEqualTo(200);
        assertThat(flow.read().path("due").asString()).isEqualTo("2026-09-30");
        assertThat(flow.step(flow.office, "central-result", central("92.5", 5)).status())
                .isEqualTo(200);
        flow.recognised("CM-5");

        assertThat(flow.read().path("decision").path("level").asString()).isEqualTo("CENTRAL");
        assertThat(flow.rating().toString()).contains("\"star\":5");
    }

    @Test
    void below_ninety_at_the_ministry_the_chair_recognises_on_that_result() {
        DossierFlow flow = flow().readyForCouncil("FIRST", 5).judged();
        assertThat(flow.step(flow.office, "forwarding", "{\"document\":\"89/UBND-KT\"}")
                        .status())
                .isEqualTo(200);
        assertThat(flow.step(flow.office, "central-result", central("84", 4)).status())
                .isEqualTo(200);

        flow.recognised("CM-84");

        assertThat(flow.read().path("decision").path("level").asString()).isEqualTo("PROVINCE");
        assertThat(flow.read().path("decision").path("star").asInt()).isEqualTo(4);
    }

    @Test
    void or_the_province_evaluates_again() {
        DossierFlow flow = flow().readyForCouncil("FIRST", 5).judged();
        assertThat(flow.step(flow.office, "forwarding", "{\"document\":\"90/UBND-KT\"}")
                        .status())
                .isEqualTo(200);
        assertThat(flow.step(flow.office, "central-result", central("60", 3)).status())
                .isEqualTo(200);

        assertThat(flow.step(flow.office, "new-evaluation", "{\"ground\":\"Tự đánh giá lại\"}")
                        .status())
                .isEqualTo(200);

        assertThat(flow.read().path("stage").asString()).isEqualTo("CHECKED");
    }

    @Test
    void what_is_below_ninety_is_not_sent_on() {
        DossierFlow flow = flow().readyForCouncil("FIRST", 4).judged();

        assertThat(flow.step(flow.office, "forwarding", "{\"document\":\"1\"}").rule())
                .isEqualTo("below-forwarding");
    }

    @Test
    void two_stars_get_neither_decision_nor_certificate() {
        DossierFlow flow =
                flow().readyForCouncil("FIRST", 3).judged(Map.of("2.2", "0"), Map.of("2.2", "0"), Map.of("2.2", "0"));
        assertThat(flow.read().path("council").path("star").asInt()).isEqualTo(2);

        assertThat(flow.decided("CM-2").rule()).isEqualTo("star-not-recognised");
        assertThat(flow.step(flow.office, "closing", "{\"ground\":\"Chưa đạt 3 sao\"}")
                        .status())
                .isEqualTo(200);

        await().untilAsserted(() -> assertThat(
                        flow.rating().path("lastOutcome").path("star").asInt())
                .isEqualTo(2));
        assertThat(flow.rating().path("recognitions")).isEmpty();
        assertThat(api.get("/api/public/v1/certificates/CM-2").status()).isEqualTo(404);
        assertThat(flow.open("FIRST").status()).isEqualTo(201);
    }

    @Test
    void a_star_that_is_recognised_is_not_closed_away() {
        DossierFlow flow = flow().readyForCouncil("FIRST", 3).judged();

        assertThat(flow.step(flow.office, "closing", "{\"ground\":\"Không\"}").rule())
                .isEqualTo("star-is-recognisable");
    }

    @Test
    void a_certificate_number_is_given_once() {
        flow().readyForCouncil("FIRST", 3).judged().recognised("CM-ONCE");
        DossierFlow second = flow().readyForCouncil("FIRST", 3).judged();

        Answer refused = second.decided("cm – once");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.rule()).isEqualTo("certificate-number-taken");
        assertThat(second.read().path("stage").asString()).isEqualTo("CONCLUDED");
    }

    @Test
    void a_decision_before_the_judgement_or_of_tomorrow_is_refused_with_its_fields() {
        DossierFlow flow = flow().readyForCouncil("FIRST", 3).judged();

        Answer refused = flow.step(flow.office, "decision", """
                {"number":"1","decidedOn":"2026-05-31","issuedOn":"2026-06-02","certificate":" "}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("\"decidedOn\"", "\"issuedOn\"", "\"certificate\"");
    }

    @Test
    void who_holds_a_star_may_rise_at_once_and_is_judged_again_when_the_window_opens() {
        DossierFlow first = flow().readyForCouncil("FIRST", 3).judged().recognised("CM-3");
        assertThat(first.open("FIRST").rule()).isEqualTo("holds-a-star");
        assertThat(first.open("REASSESSMENT").rule()).isEqualTo("window-not-open");
        DossierFlow upgrade = new DossierFlow(api, first.product, clock)
                .readyForCouncil("UPGRADE", 4)
                .judged()
                .recognised("CM-3-4");
        assertThat(upgrade.rating().path("recognitions")).hasSize(2);

        clock.set(Instant.parse("2028-12-02T16:59:59Z"));
        assertThat(first.open("REASSESSMENT").rule()).isEqualTo("window-not-open");
        clock.set(Instant.parse("2028-12-02T17:00:00Z"));
        DossierFlow again = new DossierFlow(api, first.product, clock)
                .opened("REASSESSMENT")
                .leastEverywhere()
                .improvedTo(4)
                .registered()
                .submitted();

        assertThat(again.read().path("decideBy").asString()).isEqualTo("2029-01-17");
    }

    @Test
    void reports_count_the_stars_and_tell_how_each_criterion_and_member_scored() {
        DossierFlow flow = flow().readyForCouncil("FIRST", 4)
                .judged(Map.of("6.5", "2"), Map.of(), Map.of("6.5", "4"))
                .recognised("CM-R");

        JsonNode stars = rows("stars");
        assertThat(stars.valueStream()
                        .filter(row -> row.path("by").asString().equals("LOCALITY"))
                        .map(row -> row.path("value").asString()))
                .contains("Huyện Ngọc Hiển");
        JsonNode taste = rows("criteria")
                .valueStream()
                .filter(row -> row.path("criterion").asString().equals("6.5"))
                .findFirst()
                .orElseThrow();
        assertThat(taste.path("highest").asInt()).isEqualTo(4);
        assertThat(taste.path("lowest").asInt()).isLessThanOrEqualTo(2);
        assertThat(rows("members").valueStream().map(row -> row.path("account").asString()))
                .contains("member.0", "member.1", "member.4");
        for (String report : new String[] {"stars", "criteria", "members", "near-misses"}) {
            Answer csv = api.office().get("/api/rating/v1/reports/" + report + "/export?format=csv");
            assertThat(csv.header("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
            assertThat(api.office()
                            .get("/api/rating/v1/reports/" + report + "/export?format=xlsx")
                            .text())
                    .startsWith("PK");
        }
        assertThat(api.office()
                        .get("/api/rating/v1/reports/stars?on=2018-05-31")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(api.as(TestTokens.as("p").roles("producer"))
                        .get("/api/rating/v1/reports/members")
                        .status())
                .isEqualTo(403);
        assertThat(flow.id).isNotNull();
    }

    private JsonNode rows(String report) {
        return api.office().get("/api/rating/v1/reports/" + report).json().path("items");
    }

    private static String central(String mean, int star) {
        return "{\"mean\":%s,\"star\":%d,\"document\":\"77/QĐ-BNNMT\",\"on\":\"2026-06-01\"}".formatted(mean, star);
    }

    private DossierFlow flow() {
        return new DossierFlow(api, registry.driedShrimp(), clock);
    }
}
