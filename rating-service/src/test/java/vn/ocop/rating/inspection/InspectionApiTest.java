package vn.ocop.rating.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.ocop.events.ProductState;
import vn.ocop.rating.Judged;
import vn.ocop.rating.Registry;
import vn.ocop.rating.recognition.ProductRatings;
import vn.ocop.rating.recognition.RatingServiceTest;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.TestTokens;

/** Inspections over HTTP, from the plan to the revocation. */
@RatingServiceTest
class InspectionApiTest {
    private static final String PATH = "/api/rating/v1/inspections";
    private static final String REVOCATION = """
            {"outcome": "REVOCATION_PROPOSED", "document": "07/KL-SNNMT", "on": "2026-11-23",
             "text": "Nhãn OCOP in trên sản phẩm khác", "ground": "MARK_MISUSED"}""";

    @Autowired
    MovableClock clock;

    @Autowired
    ProductRatings ratings;

    @Autowired
    ProposedRevocations proposed;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private Registry registry;
    private ProductState product;
    private Api office;
    private Api commune;
    private Api producer;

    @BeforeEach
    void recognised() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        registry = new Registry(prefix);
        product = registry.driedShrimp();
        ratings.rated(Judged.withFourStars(product, "d1", LocalDate.of(2026, 6, 1)));
        office = Api.at(port).office();
        commune = Api.at(port).datMui();
        producer = Api.at(port).producerOf(product.entity().id());
        await().untilAsserted(() -> assertThat(
                        office.get("/api/rating/v1/products/" + product.id()).status())
                .isEqualTo(200));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void a_proposed_revocation_is_overdue_after_15_days_until_the_star_is_gone() {
        String id = office.post(PATH, entry("PLANNED", "2026-11-23")).id();
        Api.Answer concluded = office.ifMatch(1).post(PATH + "/" + id + "/conclusion", REVOCATION);
        assertThat(concluded.status()).as(concluded.text()).isEqualTo(200);
        assertThat(concluded.json().get("due").asString()).isEqualTo("2026-12-08");
        assertThat(concluded.json().get("groundLabel").get("vi").asString()).contains("nhãn hiệu OCOP");

        clock.set(Instant.parse("2026-12-08T16:59:59Z"));
        assertThat(ids(office.get(PATH + "/overdue?limit=200"))).doesNotContain(id);
        clock.set(Instant.parse("2026-12-08T17:00:00Z"));
        assertThat(ids(office.get(PATH + "/overdue?limit=200"))).contains(id);
        assertThat(ids(commune.get(PATH + "/overdue?limit=200"))).contains(id);
        assertThat(ids(Api.at(port).as(elsewhere()).get(PATH + "/overdue?limit=200")))
                .doesNotContain(id);

        String order = """
                {"ground": "MARK_MISUSED", "concludedOn": "2026-11-23", "conclusion": "07/KL-SNNMT",
                 "decision": "88/QĐ-UBND", "decidedOn": "2026-12-09"}""";
        assertThat(office.ifMatch(1)
                        .post("/api/rating/v1/product-ratings/" + product.id() + "/revocation", order)
                        .status())
                .isEqualTo(200);

        await().untilAsserted(() -> assertThat(
                        office.get(PATH + "/" + id).json().get("state").asString())
                .isEqualTo("CLOSED"));
        assertThat(producer.get(PATH + "/" + id)
                        .json()
                        .get("closing")
                        .get("result")
                        .asString())
                .isEqualTo("REVOKED");
        assertThat(ids(office.get(PATH + "/overdue?limit=200"))).doesNotContain(id);
    }

    @Test
    void a_star_that_the_product_holds_keeps_the_proposal_open_whatever_was_told_before() {
        String id = office.post(PATH, entry("AD_HOC", "2026-11-23")).id();
        office.ifMatch(1).post(PATH + "/" + id + "/conclusion", REVOCATION);

        proposed.settle(product.id());

        assertThat(office.get(PATH + "/" + id).json().get("state").asString()).isEqualTo("REVOCATION_DUE");
    }

    @Test
    void a_proposal_lapses_with_the_recognition() {
        String id = office.post(PATH, entry("AD_HOC", "2026-11-23")).id();
        office.ifMatch(1).post(PATH + "/" + id + "/conclusion", REVOCATION);
        clock.set(Instant.parse("2029-06-01T17:00:00Z"));

        proposed.settle(product.id());
        proposed.settle(product.id());

        Api.Answer closed = office.get(PATH + "/" + id);
        assertThat(closed.json().get("closing").get("result").asString()).isEqualTo("LAPSED");
        assertThat(closed.json().get("version").asLong()).isEqualTo(3);
        String late = office.post(PATH, entry("AD_HOC", "2029-06-02")).id();
        assertThat(office.ifMatch(1)
                        .post(PATH + "/" + late + "/conclusion", REVOCATION)
                        .rule())
                .isEqualTo("nothing-to-revoke");
    }

    @Test
    void the_commune_confirms_that_production_has_stopped_and_the_term_runs() {
        String stop = """
                {"productId": "%s", "document": "45/BC-UBND", "on": "2026-11-20", "text": "HTX đã ngừng chế biến tôm khô"}""".formatted(product.id());
        assertThat(Api.at(port)
                        .as(elsewhere())
                        .post(PATH + "/production-stops", stop)
                        .rule())
                .isEqualTo("outside-jurisdiction");
        assertThat(producer.post(PATH + "/production-stops", stop).status()).isEqualTo(403);

        Api.Answer confirmed = commune.with("Idempotency-Key", product.id()).post(PATH + "/production-stops", stop);

        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(201);
        assertThat(confirmed.json().get("due").asString()).isEqualTo("2026-12-05");
        assertThat(confirmed.json().get("conclusion").get("ground").asString()).isEqualTo("PRODUCTION_STOPPED");
        assertThat(commune.with("Idempotency-Key", product.id())
                        .post(PATH + "/production-stops", stop)
                        .id())
                .isEqualTo(confirmed.id());
        assertThat(ids(office.get(PATH + "?state=REVOCATION_DUE&product=" + product.id())))
                .containsExactly(confirmed.id());
    }

    @Test
    void the_office_plans_and_a_commune_enters_what_comes_up_in_its_own_area() {
        assertThat(commune.post(PATH, entry("PLANNED", "2026-12-01")).rule()).isEqualTo("planned-by-office");
        assertThat(Api.at(port)
                        .as(elsewhere())
                        .post(PATH, entry("AD_HOC", "2026-12-01"))
                        .rule())
                .isEqualTo("outside-jurisdiction");
        Api.Answer entered = commune.post(PATH, entry("AD_HOC", "2026-12-01"));
        assertThat(entered.status()).isEqualTo(201);
        String one = PATH + "/" + entered.id();

        assertThat(producer.get(one).status()).as("not before it is concluded").isEqualTo(403);
        assertThat(ids(producer.get(PATH))).isEmpty();
        assertThat(Api.at(port).as(elsewhere()).get(one).status()).isEqualTo(403);
        assertThat(commune.ifMatch(1).post(one + "/conclusion", REVOCATION).status())
                .isEqualTo(403);
        assertThat(ids(commune.get(PATH + "?product=" + product.id()))).containsExactly(entered.id());
        assertThat(Api.at(port).auditor().get(one).status()).isEqualTo(200);

        Api.Answer calledOff = office.ifMatch(1).post(one + "/calling-off", "{\"ground\": \"Bão số 9\"}");
        assertThat(calledOff.json().get("closing").get("result").asString()).isEqualTo("CALLED_OFF");
        assertThat(office.get(one + "/history").text()).contains("Bão số 9");
    }

    @Test
    void a_remedy_is_checked_and_the_entity_reads_its_own() {
        String id = office.post(PATH, entry("PLANNED", "2026-11-20")).id();
        String one = PATH + "/" + id;
        String remedy = """
                {"outcome": "REMEDY", "document": "07/KL", "on": "2026-11-20", "text": "Nhãn chưa có mã truy xuất",
                 "remedy": "In lại nhãn", "until": "2026-12-20"}""";
        assertThat(ids(office.get(PATH + "/overdue?limit=200"))).contains(id);
        assertThat(office.ifMatch(1).post(one + "/conclusion", remedy).status()).isEqualTo(200);
        assertThat(ids(office.get(PATH + "/overdue?limit=200"))).doesNotContain(id);
        assertThat(ids(producer.get(PATH + "?state=REMEDY_DUE"))).containsExactly(id);
        String other = UUID.randomUUID().toString();
        assertThat(Api.at(port).producerOf(other).get(one).status()).isEqualTo(403);

        assertThat(office.post(one + "/remedy", "{\"remedied\": true, \"on\": \"2026-11-23\"}")
                        .status())
                .isEqualTo(428);
        assertThat(office.ifMatch(2)
                        .post(one + "/remedy", "{\"remedied\": true, \"on\": \"2026-11-19\"}")
                        .status())
                .isEqualTo(422);
        Api.Answer checked = office.ifMatch(2).post(one + "/remedy", "{\"remedied\": true, \"on\": \"2026-11-23\"}");
        assertThat(checked.json().get("state").asString()).isEqualTo("CLOSED");
        assertThat(checked.json().get("closing").get("result").asString()).isEqualTo("REMEDIED");
    }

    @Test
    void what_is_wrong_with_an_entry_or_a_conclusion_is_told_at_once() {
        assertThat(office.post(PATH, "{}").text())
                .contains("\"productId\"", "\"agency\"", "\"kind\"", "\"day\"", "\"contents\"");
        assertThat(office.post(PATH, entry("STOP_CONFIRMED", "2026-11-23")).text())
                .contains("PLANNED, AD_HOC");
        assertThat(office.post(PATH, entry("AD_HOC", "2026-11-23").replace(product.id(), "none"))
                        .text())
                .contains("\"productId\"");
        String id = office.post(PATH, entry("AD_HOC", "2026-11-23")).id();
        assertThat(office.ifMatch(1)
                        .post(
                                PATH + "/" + id + "/conclusion",
                                "{\"outcome\": \"NO_BREACH\", \"on\": \"2026-11-24\", \"ground\": \"OTHER\","
                                        + " \"until\": \"2026-12-01\"}")
                        .text())
                .contains("\"document\"", "\"text\"", "not-after", "of-revocation-only", "of-remedy-only");
    }

    private String entry(String kind, String day) {
        return """
                {"productId": "%s", "kind": "%s", "day": "%s", "agency": "Chi cục Phát triển nông thôn",
                 "contents": ["CRITERIA_KEPT", "MARK_USED"]}""".formatted(product.id(), kind, day);
    }

    private static TestTokens elsewhere() {
        return TestTokens.as("commune.ca-mau").roles("commune").units("31999");
    }

    private static List<String> ids(Api.Answer answer) {
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
