package vn.ocop.rating.complaint;

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

/** Complaints over HTTP, by those who complain, who are complained of, and who decide. */
@RatingServiceTest
class ComplaintApiTest {
    private static final String PATH = "/api/rating/v1/complaints";

    @Autowired
    MovableClock clock;

    @Autowired
    ProductRatings ratings;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private Registry registry;
    private ProductState product;
    private Api office;
    private Api producer;

    @BeforeEach
    void recognised() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        registry = new Registry(prefix);
        product = registry.driedShrimp();
        ratings.rated(Judged.withFourStars(product, "d1", LocalDate.of(2026, 6, 1)));
        office = Api.at(port).office();
        producer = Api.at(port).producerOf(product.entity().id());
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void an_entity_complains_of_the_result_of_its_dossier_and_the_office_decides() {
        Api.Answer filed = producer.with("Idempotency-Key", product.id()).post(PATH, ofDossier("2026-11-20"));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(producer.with("Idempotency-Key", product.id())
                        .post(PATH, ofDossier("2026-11-20"))
                        .id())
                .isEqualTo(filed.id());
        assertThat(filed.json().get("inTime").asBoolean()).isTrue();
        assertThat(filed.json().get("lastDay").asString()).isEqualTo("2027-02-18");
        assertThat(filed.json().get("due").asString()).isEqualTo("2026-12-23");
        String one = PATH + "/" + filed.id();

        String accepted = "{\"kind\": \"ACCEPTED\", \"on\": \"2026-11-23\", \"document\": \"15/TB-VPĐP\"}";
        assertThat(office.post(one + "/steps", accepted).status()).isEqualTo(428);
        assertThat(producer.ifMatch(1).post(one + "/steps", accepted).status()).isEqualTo(403);
        Api.Answer step = office.ifMatch(1).post(one + "/steps", accepted);
        assertThat(step.status()).as(step.text()).isEqualTo(200);
        assertThat(step.json().get("steps").get(0).get("by").asString()).isEqualTo("office");

        clock.set(Instant.parse("2026-12-20T02:00:00Z"));
        String decision = """
                {"outcome": "PARTLY", "document": "31/QĐ-UBND", "on": "%s", "text": "Chấm lại tiêu chí 4.1"}""";
        assertThat(office.ifMatch(2)
                        .post(one + "/decision", decision.formatted("2026-11-22"))
                        .status())
                .as("before the last step")
                .isEqualTo(422);
        assertThat(office.ifMatch(1)
                        .post(one + "/decision", decision.formatted("2026-12-20"))
                        .status())
                .isEqualTo(412);
        Api.Answer decided = office.ifMatch(2).post(one + "/decision", decision.formatted("2026-12-20"));

        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(decided.json().get("state").asString()).isEqualTo("DECIDED");
        assertThat(decided.json().get("decision").get("nextStepUntil").asString())
                .isEqualTo("2027-01-19");
        assertThat(producer.ifMatch(3).post(one + "/withdrawal", "{}").rule()).isEqualTo("complaint-closed");
        assertThat(office.get(one + "/history").json().get("items").size()).isEqualTo(3);
    }

    @Test
    void a_complaint_that_comes_too_late_is_taken_in_and_says_so() {
        Api.Answer filed = producer.post(PATH, ofDossier("2026-06-02"));

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.json().get("lastDay").asString()).isEqualTo("2026-08-31");
        assertThat(filed.json().get("inTime").asBoolean()).isFalse();
        assertThat(ids(office.get(PATH + "?inTime=false&product=" + product.id())))
                .containsExactly(filed.id());
        assertThat(ids(office.get(PATH + "?inTime=true&product=" + product.id())))
                .isEmpty();
    }

    @Test
    void somebody_else_complains_through_the_office_and_the_entity_does_not_learn_who() {
        String body = """
                {"kind": "RECOGNITION", "productId": "%s", "certificate": "%s", "complainant": "Lê Văn Tám",
                 "contact": "0913 000 000", "content": "Tôi thấy bao bì ghi sai", "learnedOn": "2026-11-01",
                 "receivedOn": "2026-11-10"}""".formatted(product.id(), Judged.certificate(product));
        assertThat(producer.post(PATH, body).status()).as("the office only").isEqualTo(422);
        Api.Answer filed = office.post(PATH, body);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        String one = PATH + "/" + filed.id();

        Api.Answer seen = producer.get(one);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().get("masked").asBoolean()).isTrue();
        assertThat(seen.text()).doesNotContain("Tám", "0913", "bao bì");
        assertThat(producer.get(PATH).text()).contains(filed.id()).doesNotContain("Tám", "0913", "bao bì");
        assertThat(office.get(one + "/history").text()).doesNotContain("Tám", "0913");
        assertThat(Api.at(port).auditor().get(one).text()).contains("Lê Văn Tám");
        assertThat(producer.ifMatch(1).post(one + "/withdrawal", "{}").status()).isEqualTo(403);
        assertThat(Api.at(port)
                        .producerOf(UUID.randomUUID().toString())
                        .get(one)
                        .status())
                .isEqualTo(403);
        assertThat(Api.at(port).datMui().get(one).status()).isEqualTo(403);
    }

    @Test
    void a_complaint_without_its_next_step_is_overdue_until_it_is_taken_back() {
        String id = producer.post(PATH, ofDossier("2026-11-20")).id();
        clock.set(Instant.parse("2026-12-23T16:59:59Z"));
        assertThat(ids(office.get(PATH + "/overdue?limit=200"))).doesNotContain(id);

        clock.set(Instant.parse("2026-12-23T17:00:00Z"));
        assertThat(ids(office.get(PATH + "/overdue?limit=200"))).contains(id);
        assertThat(office.get(PATH + "/" + id).json().get("overdue").asBoolean())
                .isTrue();

        Api.Answer withdrawn =
                producer.ifMatch(1).post(PATH + "/" + id + "/withdrawal", "{\"ground\": \"Đã được giải thích\"}");
        assertThat(withdrawn.json().get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(ids(office.get(PATH + "/overdue?limit=200"))).doesNotContain(id);
        assertThat(ids(producer.get(PATH + "?state=WITHDRAWN"))).containsExactly(id);
    }

    @Test
    void only_what_was_decided_can_be_complained_of() {
        String foreign = Api.at(port)
                .producerOf(UUID.randomUUID().toString())
                .post(PATH, ofDossier("2026-11-20"))
                .rule();
        assertThat(foreign).isEqualTo("not-your-entity");
        assertThat(producer.post(PATH, ofDossier("2026-05-31")).text())
                .as("learned of before it was decided")
                .contains("\"learnedOn\"");
        assertThat(producer.post(PATH, ofDossier("2026-11-20").replace("\"d1\"", "\"d2\""))
                        .text())
                .contains("not-concluded");
        String revocation = """
                {"kind": "REVOCATION", "productId": "%s", "certificate": "%s", "content": "Không đúng",
                 "learnedOn": "2026-11-20"}""".formatted(product.id(), Judged.certificate(product));
        assertThat(producer.post(PATH, revocation).text()).contains("not-revoked");
        assertThat(producer.with("Accept-Language", "vi")
                        .post(PATH, "{\"kind\": \"DOSSIER\"}")
                        .text())
                .contains("\"productId\"", "\"dossierId\"", "\"content\"", "\"learnedOn\"", "bắt buộc");
        assertThat(office.get(PATH + "?colour=red").status()).isEqualTo(400);
    }

    @Test
    void the_office_names_an_entity_of_the_register_or_a_person() {
        String body = """
                {"kind": "DOSSIER", "productId": "%s", "dossierId": "d1", %s "content": "Chấm chưa đúng",
                 "learnedOn": "2026-11-20"}""";
        await().untilAsserted(() -> assertThat(office.post(
                                PATH,
                                body.formatted(
                                        product.id(),
                                        "\"entityId\": \"" + product.entity().id() + "\","))
                        .status())
                .isEqualTo(201));
        assertThat(office.post(PATH, body.formatted(product.id(), "")).status()).isEqualTo(422);
        assertThat(office.post(PATH, body.formatted(product.id(), "\"entityId\": \"nobody\","))
                        .text())
                .contains("\"entityId\"");
    }

    private String ofDossier(String learnedOn) {
        return """
                {"kind": "DOSSIER", "productId": "%s", "dossierId": "d1", "content": "Chấm chưa đúng tiêu chí 4.1",
                 "learnedOn": "%s"}""".formatted(product.id(), learnedOn);
    }

    private static List<String> ids(Api.Answer answer) {
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
