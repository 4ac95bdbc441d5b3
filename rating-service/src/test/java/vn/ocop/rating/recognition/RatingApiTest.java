package vn.ocop.rating.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.TestTokens;

/** Ratings over HTTP: read, list, take back, extend. */
@RatingServiceTest
class RatingApiTest {
    private static final String PATH = "/api/rating/v1/product-ratings";
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 23);
    private final String product = UUID.randomUUID().toString();
    private final String entity = UUID.randomUUID().toString();
    private final Told told = new Told(product, entity);

    @Autowired
    MovableClock clock;

    @Autowired
    ProductRatings ratings;

    @Value("${local.server.port}")
    int port;

    private Api office;

    @BeforeEach
    void recognised() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        office = Api.at(port).office();
        ratings.rated(told.recognised("d1", Round.FIRST, 4, product + "/GCN", ISSUED));
    }

    @Test
    void a_rating_tells_the_star_of_today_and_every_recognition() {
        ratings.submitted(told.submitted("d2", Round.UPGRADE, ISSUED));

        Api.Answer answer = office.get(PATH + "/" + product);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains("\"2\"");
        assertThat(answer.json().get("star").asInt()).isEqualTo(4);
        assertThat(answer.json().get("standing").asString()).isEqualTo("VALID");
        assertThat(answer.json().get("submission").get("dossierId").asString()).isEqualTo("d2");
        assertThat(answer.json().get("recognitions").get(0).get("validUntil").asString())
                .isEqualTo("2029-11-23");
    }

    @Test
    void a_producer_sees_its_own_and_no_other() {
        String other = UUID.randomUUID().toString();
        ratings.rated(new Told(other, UUID.randomUUID().toString()).recognised("d9", Round.FIRST, 3, other, ISSUED));
        Api producer = Api.at(port).producerOf(entity);

        assertThat(producer.get(PATH + "/" + product).status()).isEqualTo(200);
        assertThat(producer.get(PATH + "/" + other).status()).isEqualTo(403);
        assertThat(producer.get(PATH + "/" + other + "/history").status()).isEqualTo(403);
        assertThat(products(producer.get(PATH))).containsExactly(product);
    }

    @Test
    void a_revocation_needs_the_version_that_was_read_and_takes_the_star_at_once() {
        String order = """
                {"ground": "CRITERIA_NOT_MET", "concludedOn": "2026-11-01", "conclusion": "07/KL-SNNMT",
                 "decision": "88/QĐ-UBND", "decidedOn": "2026-11-23"}""";
        assertThat(office.post(PATH + "/" + product + "/revocation", order).status())
                .isEqualTo(428);
        assertThat(office.ifMatch(7)
                        .post(PATH + "/" + product + "/revocation", order)
                        .status())
                .isEqualTo(412);

        Api.Answer answer = office.ifMatch(1).post(PATH + "/" + product + "/revocation", order);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("star")).isFalse();
        assertThat(answer.json().get("standing").asString()).isEqualTo("REVOKED");
        var revocation = answer.json().get("recognitions").get(0).get("revocation");
        assertThat(revocation.get("authority").asString()).isEqualTo("PROVINCE_CHAIR");
        assertThat(revocation.get("due").asString()).isEqualTo("2026-11-16");
        assertThat(revocation.get("late").asBoolean()).isTrue();
        assertThat(revocation.get("label").get("vi").asString()).contains("tiêu chí");
        assertThat(office.ifMatch(2)
                        .post(PATH + "/" + product + "/revocation", order)
                        .rule())
                .isEqualTo("recognition-revoked");
        assertThat(products(office.get(PATH + "?lateRevocation=true&entity=" + entity)))
                .containsExactly(product);
        assertThat(office.get(PATH + "/" + product + "/history")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void faults_of_an_order_are_told_in_the_callers_language() {
        Api.Answer answer = office.ifMatch(1)
                .with("Accept-Language", "vi")
                .post(PATH + "/" + product + "/extension", "{\"until\": \"2031-01-01\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"ground\"", "\"until\"", "2029-11-24", "2030-05-22");
    }

    @Test
    void an_extension_is_kept_with_its_ground() {
        Api.Answer answer = office.ifMatch(1)
                .post(
                        PATH + "/" + product + "/extension",
                        "{\"until\": \"2030-02-01\", \"ground\": \"Chờ kết quả đánh giá lại\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("recognitions").get(0).get("validUntil").asString())
                .isEqualTo("2030-02-01");
        assertThat(office.get(PATH + "/" + product + "/history").text()).contains("Chờ kết quả đánh giá lại");
    }

    @Test
    void lists_follow_the_day() {
        String of = "&entity=" + entity;
        assertThat(products(office.get(PATH + "?state=VALID&star=4" + of))).containsExactly(product);
        assertThat(products(office.get(PATH + "?state=EXPIRED" + of))).isEmpty();
        assertThat(products(office.get(PATH + "?inWindow=true" + of))).isEmpty();
        assertThat(products(office.get(PATH + "?expiringBefore=2029-11-23" + of)))
                .isEmpty();
        assertThat(products(office.get(PATH + "?expiringBefore=2029-11-24" + of)))
                .containsExactly(product);

        // 180 days before the end in Vietnam, and the day before.
        clock.set(Instant.parse("2029-05-26T05:00:00Z"));
        assertThat(products(fresh().get(PATH + "?inWindow=true" + of))).isEmpty();
        clock.set(Instant.parse("2029-05-27T05:00:00Z"));
        assertThat(products(fresh().get(PATH + "?inWindow=true" + of))).containsExactly(product);
        clock.set(Instant.parse("2029-07-26T05:00:00Z"));
        assertThat(products(fresh().get(PATH + "?inWindow=true" + of))).containsExactly(product);
        clock.set(Instant.parse("2029-07-27T05:00:00Z"));
        assertThat(products(fresh().get(PATH + "?inWindow=true" + of))).isEmpty();

        clock.set(Instant.parse("2029-11-24T05:00:00Z"));
        assertThat(products(fresh().get(PATH + "?state=VALID" + of))).isEmpty();
        assertThat(products(fresh().get(PATH + "?state=EXPIRED" + of))).containsExactly(product);
    }

    @Test
    void what_is_asked_for_wrongly_is_told() {
        assertThat(office.get(PATH + "?state=LOST").status()).isEqualTo(400);
        assertThat(office.get(PATH + "?expiringBefore=soon").status()).isEqualTo(400);
        assertThat(office.get(PATH + "?inWindow=perhaps").status()).isEqualTo(400);
        assertThat(office.get(PATH + "?colour=red").status()).isEqualTo(400);
        assertThat(office.get(PATH + "/none").status()).isEqualTo(404);
    }

    @Test
    void pages_go_on_where_they_ended() {
        String second = UUID.randomUUID().toString();
        ratings.rated(new Told(second, entity).recognised("d3", Round.FIRST, 3, second, ISSUED));
        String list = PATH + "?limit=1&entity=" + entity;

        var first = office.get(list).json();
        var next = office.get(
                        list + "&" + Api.parameter("cursor", first.get("next").asString()))
                .json();

        assertThat(List.of(
                        first.get("items").get(0).get("productId").asString(),
                        next.get("items").get(0).get("productId").asString()))
                .containsExactlyInAnyOrder(product, second);
        assertThat(next.get("next").isNull()).isTrue();
    }

    /** Tokens are checked by the service's clock. */
    private Api fresh() {
        return Api.at(port)
                .as(TestTokens.as("office")
                        .roles("office")
                        .units("96")
                        .expiring(clock.instant().plusSeconds(3600)));
    }

    private static List<String> products(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .map(item -> item.get("productId").asString())
                .toList();
    }
}
