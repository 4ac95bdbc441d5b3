package vn.ocop.registry.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ocop.registry.Paths.CATALOGUE;
import static vn.ocop.registry.Paths.PRODUCTS;
import static vn.ocop.registry.SettableClock.START;
import static vn.ocop.registry.passport.PassportFlow.OPEN;
import static vn.ocop.registry.passport.PassportFlow.state;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.Topics;
import vn.ocop.registry.SettableClock;
import vn.ocop.registry.trace.lot.TraceFlow;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.OtherService;
import vn.ocop.testing.ServiceTest;

/** A buyer asks for a product by what stands on its package. */
@ServiceTest
@Import(SettableClock.class)
class PassportTest {
    @Autowired
    MovableClock clock;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private OtherService ratings;
    private Api buyer;
    private PassportFlow shrimp;

    @BeforeEach
    void recognise() {
        clock.set(START);
        ratings = new OtherService(prefix + Topics.RATING_PRODUCT);
        buyer = Api.at(port);
        shrimp = new PassportFlow(buyer, ratings);
        shrimp.recognised();
        await().until(() -> state(buyer.get(shrimp.path())).equals("GENUINE_AND_VALID"));
    }

    @AfterEach
    void close() {
        ratings.close();
    }

    @Test
    void whatever_stands_on_the_package_leads_to_the_same_verdict() {
        for (String address : shrimp.addresses()) {
            JsonNode passport = buyer.get(address).json();

            assertThat(passport.path("id").asString()).as(address).isEqualTo(shrimp.product);
            assertThat(passport.at("/verdict/genuineToday").asBoolean()).isTrue();
            assertThat(passport.at("/verdict/until").asString()).isEqualTo("2026-12-01");
            assertThat(passport.at("/verdict/words/vi").asString()).contains("4 sao", "01/12/2026", shrimp.certificate);
            assertThat(passport.at("/verdict/words/en").asString()).contains("4 OCOP stars", "1 December 2026");
        }
    }

    @Test
    void the_recognition_is_told_with_who_gave_it_and_former_ones_with_their_end() {
        String next = shrimp.certificate + "-2";
        shrimp.recognised(2, "VALID", next, "2026-11-22", "2029-11-22");
        await().until(() -> buyer.get(shrimp.path())
                .json()
                .at("/star/certificate")
                .asString("")
                .equals(next));

        JsonNode passport = buyer.get(shrimp.path()).json();
        assertThat(passport.at("/star/decision").asString()).isEqualTo("2150/QĐ-UBND");
        assertThat(passport.at("/star/level/label/vi").asString()).isEqualTo("Ủy ban nhân dân cấp tỉnh");
        assertThat(passport.at("/star/productCode").asString()).isEqualTo("96-" + next);
        JsonNode former = passport.at("/former/0");
        assertThat(former.path("certificate").asString()).isEqualTo(shrimp.certificate);
        assertThat(former.path("until").asString()).isEqualTo("2026-11-21");
        assertThat(former.at("/ending/code").asString()).isEqualTo("REPLACED");
        Answer printed = buyer.get(OPEN + "/passport?" + Api.parameter("number", shrimp.certificate));
        assertThat(state(printed)).isEqualTo("REPLACED");
        assertThat(printed.json().at("/verdict/since").asString()).isEqualTo("2026-11-22");
        assertThat(printed.json().at("/verdict/words/vi").asString()).contains(shrimp.certificate, next);
    }

    @Test
    void a_revoked_product_still_answers_since_when_and_why_it_is_not_valid() {
        shrimp.recognised(2, "REVOKED", shrimp.certificate, "2023-12-01", "2026-12-01");

        await().until(() -> state(buyer.get(shrimp.path())).equals("REVOKED"));
        JsonNode passport = buyer.get(OPEN + "/passport/01/" + shrimp.gtin).json();
        assertThat(passport.at("/verdict/genuineToday").asBoolean()).isFalse();
        assertThat(passport.at("/verdict/since").asString()).isEqualTo("2026-11-20");
        assertThat(passport.at("/verdict/words/vi").asString())
                .contains("Không còn hiệu lực từ ngày 20/11/2026", "không còn đáp ứng tiêu chí");
        assertThat(passport.has("star")).isFalse();
        assertThat(passport.at("/former/0/ground/label/en").asString()).contains("no longer meets the criteria");
    }

    @Test
    void a_withdrawn_product_is_not_in_the_catalogue_but_its_printed_code_answers() {
        Answer product = buyer.office().get(PRODUCTS + "/" + shrimp.product);
        Answer withdrawn = buyer.office()
                .ifMatch(product.json().path("version").asLong())
                .post(PRODUCTS + "/" + shrimp.product + "/withdraw", "{\"reason\": \"Ngừng sản xuất\"}");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);

        assertThat(buyer.get(CATALOGUE + "/" + shrimp.product).status()).isEqualTo(404);
        Answer passport = buyer.get(OPEN + "/passport/01/" + shrimp.gtin);
        assertThat(state(passport)).isEqualTo("WITHDRAWN");
        assertThat(passport.json().at("/verdict/since").asString()).isEqualTo("2026-11-23");
        assertThat(passport.text()).doesNotContain("Ngừng sản xuất");
    }

    @Test
    void the_page_is_vietnamese_first_and_carries_out_nothing_that_people_wrote() {
        Answer product = buyer.office().get(PRODUCTS + "/" + shrimp.product);
        Answer described = buyer.office()
                .ifMatch(product.json().path("version").asLong())
                .put(PRODUCTS + "/" + shrimp.product, """
                        {"name": "Tôm khô \\"Rạch Gốc\\"", "group": 1, "gtin": "%s",
                         "story": "Nắng gió <script>alert(1)</script> Đất Mũi & biển",
                         "photos": [{"url": "https://example.vn/tom.jpg"}]}
                        """.formatted(shrimp.gtin));
        assertThat(described.status()).as(described.text()).isEqualTo(200);

        Answer page = buyer.with("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get(shrimp.path());
        Answer english = buyer.with("Accept", "text/html")
                .with("Accept-Language", "en-GB,en;q=0.8")
                .get(shrimp.path());

        assertThat(page.text())
                .contains("<html lang=\"vi\">", "Tôm khô &quot;Rạch Gốc&quot;", "Đang được công nhận 4 sao OCOP")
                .contains("Nắng gió &lt;script&gt;alert(1)&lt;/script&gt; Đất Mũi &amp; biển", "Thực phẩm")
                .contains("src=\"https://example.vn/tom.jpg\"", "HTX Tân Phát Lợi", "Hợp tác xã")
                .doesNotContain("<script");
        assertThat(page.header("Content-Language")).hasValue("vi");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "style-src 'sha256-")
                .doesNotContain("unsafe", "script-src");
        assertThat(english.text()).contains("<html lang=\"en\">", "Recognised with 4 OCOP stars", "Food", "Đất Mũi");
        assertThat(english.header("Content-Language")).hasValue("en");
        assertThat(english.header("Vary").orElse("") + page.response().headers().allValues("Vary"))
                .contains("Accept", "Accept-Language");
    }

    @Test
    void search_engines_get_a_product_of_schema_org_with_its_star_as_a_certification() {
        Answer answer = buyer.with("Accept", "application/ld+json").get(shrimp.path());

        assertThat(answer.header("Content-Type")).hasValue("application/ld+json");
        JsonNode product = answer.json();
        String link = "http://localhost:8080/01/0" + shrimp.gtin;
        assertThat(product.path("@context").asString()).isEqualTo("https://schema.org");
        assertThat(product.path("@type").asString()).isEqualTo("Product");
        assertThat(product.path("@id").asString()).isEqualTo(link);
        assertThat(product.path("gtin").asString()).isEqualTo("0" + shrimp.gtin);
        assertThat(product.path("hasGS1DigitalLink").asString()).isEqualTo(link);
        assertThat(product.at("/manufacturer/name").asString()).isEqualTo("HTX Tân Phát Lợi");
        assertThat(product.at("/manufacturer/address/addressLocality").asString())
                .isEqualTo("Xã Tân Ân Tây");
        JsonNode star = product.at("/hasCertification/0");
        assertThat(star.path("certificationIdentification").asString()).isEqualTo(shrimp.certificate);
        assertThat(star.path("certificationStatus").asString()).isEqualTo("https://schema.org/CertificationActive");
        assertThat(star.at("/certificationRating/ratingValue").asInt()).isEqualTo(4);
        assertThat(star.path("expires").asString()).isEqualTo("2026-12-01");
        assertThat(product.has("offers")).isFalse();

        shrimp.recognised(2, "REVOKED", shrimp.certificate, "2023-12-01", "2026-12-01");
        await().untilAsserted(() -> assertThat(buyer.with("Accept", "application/ld+json")
                        .get(shrimp.path())
                        .json()
                        .at("/hasCertification/0/certificationStatus")
                        .asString())
                .isEqualTo("https://schema.org/CertificationInactive"));
    }

    @Test
    void a_lot_is_told_with_its_trace_and_its_recall_before_all_else() {
        String lot = shrimp.trace.lot("TK-2026.01");
        shrimp.trace.recorded(lot, TraceFlow.tested());
        String link = OPEN + "/passport/01/" + shrimp.gtin + "/10/TK-2026.01";
        assertThat(state(buyer.get(link))).isEqualTo("GENUINE_AND_VALID");
        assertThat(buyer.get(link).json().at("/lot/steps/0/tests/0/paper").asString())
                .isEqualTo("1234/KQ");
        assertThat(buyer.get(shrimp.path()).json().at("/lots/0/link").asString())
                .isEqualTo("http://localhost:8080/01/0" + shrimp.gtin + "/10/TK-2026.01");
        Answer unknown = buyer.get(link + "X");
        assertThat(state(unknown)).isEqualTo("LOT_UNKNOWN");
        assertThat(unknown.json().at("/verdict/words/vi").asString()).contains("TK-2026.01X");

        long version = shrimp.trace
                .producer
                .get(TraceFlow.LOTS + "/" + lot)
                .json()
                .path("version")
                .asLong();
        Answer called = shrimp.trace.producer.ifMatch(version).post(TraceFlow.LOTS + "/" + lot + "/recall", """
                {"reason": "Salmonella ở mẫu lưu", "notice": "Không dùng lô này", "namesRecipients": false}
                """);
        assertThat(called.status()).as(called.text()).isEqualTo(200);

        for (String asked : List.of(link, OPEN + "/lots/" + lot + "/passport")) {
            Answer recalled = buyer.get(asked);
            assertThat(state(recalled)).isEqualTo("RECALLED_LOT");
            assertThat(recalled.json().at("/verdict/since").asString()).isEqualTo("2026-11-23");
            assertThat(recalled.text()).doesNotContain("Salmonella ở mẫu lưu");
            JsonNode linked =
                    buyer.with("Accept", "application/ld+json").get(asked).json();
            assertThat(linked.at("/additionalProperty/0/value").asString()).isEqualTo("RECALLED_LOT");
            assertThat(linked.at("/additionalProperty/0/description").asString())
                    .isEqualTo(recalled.json().at("/verdict/words/vi").asString());
        }
        Answer product = buyer.get(shrimp.path());
        assertThat(state(product)).isEqualTo("GENUINE_AND_VALID");
        assertThat(product.json().at("/recalls/0/code").asString()).isEqualTo("TK-2026.01");
        JsonNode listed = buyer.get(CATALOGUE + "/" + shrimp.product).json();
        assertThat(listed.at("/recalls/0/notice").asString()).isEqualTo("Không dùng lô này");
        assertThat(listed.path("passport").asString()).isEqualTo(shrimp.path());
        String page = buyer.with("Accept", "text/html").get(shrimp.path()).text();
        assertThat(page.indexOf("Không dùng lô này")).isPositive().isLessThan(page.indexOf("<h1>"));
    }

    @Test
    void a_number_that_the_product_no_longer_has_is_found_by_its_lots() {
        shrimp.trace.lot("TK-OLD");
        Answer product = buyer.office().get(PRODUCTS + "/" + shrimp.product);
        buyer.office()
                .ifMatch(product.json().path("version").asLong())
                .put(PRODUCTS + "/" + shrimp.product, "{\"name\": \"Tôm khô\", \"gtin\": null}");

        Answer passport = buyer.get(OPEN + "/passport/01/" + shrimp.gtin);

        assertThat(state(passport)).isEqualTo("GENUINE_AND_VALID");
        assertThat(passport.json().path("id").asString()).isEqualTo(shrimp.product);
    }

    @Test
    void at_midnight_in_vietnam_the_answer_of_yesterday_is_not_good_any_more() {
        Answer first = buyer.get(shrimp.path());
        String tag = first.header("ETag").orElseThrow();
        assertThat(first.header("Cache-Control")).hasValue("max-age=60, public");
        assertThat(buyer.with("If-None-Match", tag).get(shrimp.path()).status()).isEqualTo(304);

        clock.set(Instant.parse("2026-12-01T16:59:50Z"));
        Answer last = buyer.get(shrimp.path());
        assertThat(state(last)).isEqualTo("GENUINE_AND_VALID");
        assertThat(last.header("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).matches("max-age=\\d, public"));

        clock.set(Instant.parse("2026-12-01T17:00:00Z"));
        Answer over =
                buyer.with("If-None-Match", last.header("ETag").orElseThrow()).get(shrimp.path());
        assertThat(state(over)).isEqualTo("EXPIRED");
        assertThat(over.json().at("/verdict/since").asString()).isEqualTo("2026-12-02");
    }

    @Test
    void the_head_tells_the_validator_of_the_form_that_is_asked_for() throws Exception {
        HttpResponse<String> json = head(shrimp.path(), "application/json");
        HttpResponse<String> page = head(shrimp.path(), "text/html");

        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.body()).isEmpty();
        assertThat(json.headers().firstValue("ETag"))
                .isEqualTo(buyer.get(shrimp.path()).header("ETag"));
        assertThat(page.headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(json.headers().firstValue("ETag"));
        assertThat(buyer.with("Accept", "application/pdf").get(shrimp.path()).status())
                .isEqualTo(406);
    }

    @Test
    void the_head_of_the_catalogue_and_of_a_trace_tells_their_validator_too() throws Exception {
        String lot = shrimp.trace.lot("TK-HEAD");

        for (String path : List.of(CATALOGUE + "/" + shrimp.product, OPEN + "/lots/" + lot)) {
            HttpResponse<String> head = head(path, "application/json");

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("ETag"))
                    .isPresent()
                    .isEqualTo(buyer.get(path).header("ETag"));
        }
    }

    @Test
    void the_link_of_an_odd_lot_code_is_not_called_one_of_gs1() {
        String odd = shrimp.trace.lot("TK/8");

        JsonNode linked = buyer.with("Accept", "application/ld+json")
                .get(OPEN + "/lots/" + odd + "/passport")
                .json();

        assertThat(linked.path("@id").asString()).endsWith(OPEN + "/lots/" + odd + "/passport");
        assertThat(linked.has("hasGS1DigitalLink")).isFalse();
    }

    @Test
    void the_code_on_the_package_leads_to_the_product_and_that_of_a_lot_to_the_lot() throws Exception {
        String plain = shrimp.trace.lot("TK-7");
        String odd = shrimp.trace.lot("TK/7");

        Answer svg = buyer.get(shrimp.path() + "/qr.svg");
        assertThat(svg.header("Content-Type")).hasValue("image/svg+xml");
        assertThat(ReadCode.svg(svg.text())).isEqualTo("http://localhost:8080/01/0" + shrimp.gtin);
        assertThat(ReadCode.png(bytes(shrimp.path() + "/qr.png?size=300")))
                .isEqualTo("http://localhost:8080/01/0" + shrimp.gtin);
        assertThat(ReadCode.svg(
                        buyer.get(OPEN + "/lots/" + plain + "/passport/qr.svg").text()))
                .isEqualTo("http://localhost:8080/01/0" + shrimp.gtin + "/10/TK-7");
        String ofOdd = ReadCode.png(bytes(OPEN + "/lots/" + odd + "/passport/qr.png"));
        assertThat(ofOdd).isEqualTo("http://localhost:8080" + OPEN + "/lots/" + odd + "/passport");
        assertThat(buyer.get(shrimp.path() + "/qr.png?size=99").rule()).isEqualTo("malformed");
        assertThat(buyer.get(shrimp.path() + "/qr.png?size=2001").status()).isEqualTo(400);
    }

    private HttpResponse<String> head(String path, String accept) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        request(path)
                                .header("Accept", accept)
                                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                HttpClient.newHttpClient().send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
