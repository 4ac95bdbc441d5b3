package vn.ocop.rating.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;

/** What everybody who sees a number on a shelf is told. */
@RatingServiceTest
class PublicCheckTest {
    private static final String PATH = "/api/public/v1/certificates";
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 23);
    private final String product = UUID.randomUUID().toString();
    private final String entity = UUID.randomUUID().toString();
    private final Told told = new Told(product, entity);
    private final String mark = product.substring(0, 8);
    private final String certificate = mark + "-Đ/GCN-UBND";

    @Autowired
    MovableClock clock;

    @Autowired
    ProductRatings ratings;

    @Autowired
    Endings endings;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void recognised() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        ratings.rated(told.recognised("d1", Round.FIRST, 4, certificate, ISSUED));
    }

    @Test
    void a_valid_certificate_is_told_with_its_product_star_and_days_and_without_personal_data() {
        JsonNode answer = byNumber(certificate).json();

        assertThat(answer.get("status").asString()).isEqualTo("VALID");
        assertThat(answer.get("product").asString()).isEqualTo("Tôm khô Tân Phát Lợi");
        assertThat(answer.get("star").asInt()).isEqualTo(4);
        assertThat(answer.get("certificate").asString()).isEqualTo(certificate);
        assertThat(answer.get("checkedOn").asString()).isEqualTo("2026-11-23");
        assertThat(answer.get("issuedOn").asString()).isEqualTo("2026-11-23");
        assertThat(answer.get("validUntil").asString()).isEqualTo("2029-11-23");
        assertThat(answer.propertyNames())
                .containsExactlyInAnyOrder(
                        "status",
                        "checkedOn",
                        "certificate",
                        "productCode",
                        "product",
                        "star",
                        "level",
                        "decision",
                        "issuedOn",
                        "validUntil",
                        "extended");
    }

    @ParameterizedTest
    @CsvSource({
        "'{0}-Đ/GCN-UBND'",
        "'  {0} - Đ / gcn-ubnd '",
        "'{0}\u2013Đ/GCN\u2212UBND'",
        "'{0}\u2011Đ/GCN\u00a0-UBND'",
        "'{0}-đ/Gcn-Ubnd'",
        "'96-32248-{0}-2026'",
        "'96 - 32248 \u2014 {0} - 2026'"
    })
    void case_blanks_and_kinds_of_dashes_do_not_matter(String written) {
        assertThat(byNumber(written.replace("{0}", mark)).status()).isEqualTo(200);
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        String number = mark + "/Ủy";
        ratings.rated(told.recognised("d2", Round.UPGRADE, 5, number, ISSUED));

        String decomposed = Normalizer.normalize(number, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(number);
        assertThat(byNumber(decomposed).status()).isEqualTo(200);
    }

    @Test
    void a_number_in_the_path_may_have_strokes() {
        Api.Answer answer = Api.at(port).get(PATH + "/" + mark + "-%C4%90/GCN-UBND");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("certificate").asString()).isEqualTo(certificate);
    }

    @Test
    void an_encoded_stroke_in_the_path_is_refused_and_in_the_query_it_is_not() {
        assertThat(Api.at(port).get(PATH + "/" + mark + "-%C4%90%2FGCN-UBND").status())
                .isEqualTo(400);
        assertThat(Api.at(port)
                        .get(PATH + "?number=" + mark + "-%C4%90%2FGCN-UBND")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_unknown_number_is_404_in_clear_words() {
        Api.Answer answer = Api.at(port).with("Accept-Language", "vi").get(PATH + "/none-of-ours");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.rule()).isEqualTo("certificate-unknown");
        assertThat(answer.text()).contains("none-of-ours", "Hãy kiểm tra lại");
        assertThat(Api.at(port).get(PATH + "?number=%20").status()).isEqualTo(400);
        assertThat(Api.at(port).get(PATH).status()).isEqualTo(400);
        assertThat(Api.at(port).get(PATH + "?number=" + "9".repeat(101)).status())
                .isEqualTo(400);
    }

    @Test
    void a_revoked_one_says_since_when() {
        endings.revoke(
                product,
                new RevocationOrder("MARK_MISUSED", ISSUED, null, "88/QĐ-UBND", ISSUED),
                new ExpectedVersion(1),
                Caller.system("test"));

        JsonNode answer = byNumber(certificate).json();

        assertThat(answer.get("status").asString()).isEqualTo("REVOKED");
        assertThat(answer.get("revokedOn").asString()).isEqualTo("2026-11-23");
        assertThat(answer.get("revocationGround").asString()).isEqualTo("MARK_MISUSED");
    }

    @Test
    void a_replaced_one_names_the_certificate_that_took_its_place_and_the_code_leads_to_the_new_one() {
        String newer = mark + "/GCN-5";
        ratings.rated(told.recognised("d2", Round.UPGRADE, 5, newer, ISSUED));

        JsonNode former = byNumber(certificate).json();

        assertThat(former.get("status").asString()).isEqualTo("REPLACED");
        assertThat(former.get("replacedBy").asString()).isEqualTo(newer);
        assertThat(byNumber("96-32248-" + mark + "-2026").json().get("star").asInt())
                .isEqualTo(5);
    }

    @Test
    void who_has_the_answer_gets_304_until_it_changes() {
        String validator = byNumber(certificate).header("ETag").orElseThrow();
        Api again = Api.at(port).with("If-None-Match", validator);
        String path = PATH + "?" + Api.parameter("number", certificate);

        assertThat(again.get(path).status()).isEqualTo(304);

        endings.revoke(
                product,
                new RevocationOrder("OTHER", ISSUED, null, "88/QĐ-UBND", ISSUED),
                new ExpectedVersion(1),
                Caller.system("test"));
        assertThat(again.get(path).status()).isEqualTo(200);
    }

    @Test
    void the_entity_is_not_told() {
        assertThat(byNumber(certificate).text().toLowerCase(Locale.ROOT)).doesNotContain(entity);
    }

    private Api.Answer byNumber(String written) {
        return Api.at(port).get(PATH + "?" + Api.parameter("number", written));
    }
}
