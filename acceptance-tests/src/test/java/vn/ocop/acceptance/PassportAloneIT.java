package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The QR code on a package answers without a token while every service but the registry is away. */
@OnTheSharedSuite
@Order(4)
class PassportAloneIT {
    private static final List<String> OTHERS = List.of("rating", "training", "trade");
    private static final String LINK = "/01/09521234543213";
    private static final String PASSPORT = "/api/public/v1/passport" + LINK;

    private final Suite suite;
    private final Api buyer;

    PassportAloneIT(Suite suite) {
        this.suite = suite;
        this.buyer = Api.of(suite);
    }

    @BeforeEach
    void takeTheOthersAway() {
        OTHERS.forEach(suite::stop);
    }

    /** All at once: they start side by side. */
    @AfterEach
    void bringThemBack() {
        String said = suite.shell("./ocop up && ./ocop status >/dev/null && echo all-healthy");
        assertThat(said).endsWith("all-healthy\n");
    }

    @Test
    void a_passport_answers_as_data_page_and_code_while_rating_training_and_trade_are_down() {
        Api.Answer check = buyer.get("/api/public/v1/certificates?number=GIA-DINH-2025-V-2", "Prefer", "wait=0");
        assertThat(check.status()).as(check.body()).isEqualTo(503);

        Api.Answer data = buyer.get(PASSPORT);
        assertThat(data.status()).as(data.body()).isEqualTo(200);
        JsonNode passport = data.json();
        assertThat(passport.at("/verdict/state").asString()).isEqualTo("GENUINE_AND_VALID");
        assertThat(passport.at("/star/certificate").asString()).isEqualTo("GIA-DINH-2025-V-2");
        assertThat(passport.path("link").asString()).isEqualTo(suite.gateway() + LINK);

        Api.Answer led = buyer.get(LINK + "/10/GIA-DINH-01");
        assertThat(led.status()).isEqualTo(307);
        Api.Answer page = buyer.get(
                led.header("Location"), "Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language", "vi");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Ba khía muối</h1>", "Đang được công nhận 4 sao OCOP", "GIA-DINH/01");
        assertThat(page.headers().get("content-security-policy"))
                .as("the page's own, not that of the gateway")
                .singleElement()
                .asString()
                .contains("default-src 'none'", "style-src 'sha256-");

        String product = passport.path("id").asString();
        Api.Answer code = buyer.get("/api/public/v1/products/" + product + "/passport/qr.svg");
        assertThat(code.status()).isEqualTo(200);
        assertThat(code.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(buyer.get(PASSPORT, "If-None-Match", data.header("ETag")).status())
                .isEqualTo(304);
    }
}
