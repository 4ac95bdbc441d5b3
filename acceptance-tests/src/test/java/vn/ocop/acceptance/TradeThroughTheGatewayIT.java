package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

/** Only what holds a star today is on the market, and who sells it is told so. */
@OnTheSharedSuite
@Order(5)
class TradeThroughTheGatewayIT {
    private static final String TRADE = "/api/trade/v1";
    private static final String RATING = "/api/rating/v1";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final Suite suite;
    private final Api office;
    private final Api trade;
    private final Partner shop = new Partner();
    private String partner;

    TradeThroughTheGatewayIT(Suite suite) {
        this.suite = suite;
        this.office = Api.of(suite).as("office");
        this.trade = Api.of(suite).as("trade");
    }

    @BeforeEach
    void register() {
        partner = created(
                TRADE + "/partners",
                "{\"name\":\"Sàn %s\",\"url\":\"%s\",\"types\":[\"product-listed\",\"product-delisted\"]}"
                        .formatted(shop.address().getPort(), shop.address()));
        Api.Answer drawn = trade.post(TRADE + "/partners/" + partner + "/secrets", "", "If-Match", "\"1\"");
        shop.trust(ok(drawn).json().path("secret").asString());
        ok(trade.post(TRADE + "/partners/" + partner + "/resume", "", "If-Match", drawn.header("ETag")));
    }

    @AfterEach
    void close() {
        shop.close();
        String path = TRADE + "/partners/" + partner;
        ok(trade.delete(path, "If-Match", trade.get(path).header("ETag")));
    }

    @Test
    void a_revocation_takes_a_product_off_three_channels_and_out_of_its_gift_set_and_a_partner_is_told_once(
            TestReporter reporter) {
        String powder = recognised("V-22", "CM-2026-0422");
        String paste = recognised("V-23", "CM-2026-0423");
        String set = offered(powder, paste);
        listedOnThree(powder);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> shop.told("product-listed", powder).size() == 3);

        long begin = System.nanoTime();
        revoke(powder);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertOffEverywhere(powder, set));
        reporter.publishEntry(
                "from revocation to empty shelves, ms",
                Long.toString(Duration.ofNanos(System.nanoTime() - begin).toMillis()));

        // The shop is told in order: with the next event it has had all that went before.
        list(paste, "Cửa hàng Chợ nổi");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !shop.told("product-listed", paste).isEmpty());
        assertToldOnce(powder);
        assertThat(substitutes(set)).isNotNull();
    }

    @Test
    void a_revocation_while_the_trade_service_was_away_is_caught_up_with() {
        String sour = recognised("V-24", "CM-2026-0424");
        String crackers = recognised("V-19", "CM-2026-0419");
        String set = offered(sour, crackers);
        listedOnThree(sour);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> shop.told("product-listed", sour).size() == 3);

        suite.kill9("trade");
        revoke(sour);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(onSale(sour)).isEmpty());
        suite.restart("trade");

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertOffEverywhere(sour, set));
        list(crackers, "Cửa hàng Chợ nổi 2");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !shop.told("product-listed", crackers).isEmpty());
        assertToldOnce(sour);
    }

    @Test
    void entities_of_all_nine_localities_are_on_modern_channels_and_both_denominators_stand_beside_each_figure() {
        List<JsonNode> rows = office.get(TRADE + "/coverage?by=locality")
                .json()
                .path("items")
                .valueStream()
                .toList();

        assertThat(rows.stream().filter(row -> row.path("sold").asInt() > 0)).hasSizeGreaterThanOrEqualTo(9);
        assertThat(rows).allSatisfy(row -> {
            for (String reading : List.of("register", "holders")) {
                assertThat(row.path("sold").asInt())
                        .isLessThanOrEqualTo(row.path(reading).path("of").asInt());
                assertThat(row.path(reading).path("denominator").toString()).isNotBlank();
            }
        });
    }

    private void assertOffEverywhere(String product, String set) {
        assertThat(trade.get(TRADE + "/products/" + product + "/market").json().path("listings"))
                .hasSize(3)
                .allSatisfy(listing -> {
                    assertThat(listing.path("state").asString()).isEqualTo("ENDED");
                    assertThat(listing.path("ended").asString()).isEqualTo("REVOKED");
                });
        JsonNode stored = trade.get(TRADE + "/gift-sets/" + set).json();
        assertThat(stored.path("state").asString()).isEqualTo("INCOMPLETE");
        assertThat(stored.path("lost").toString()).contains(product);
        assertThat(onSale(product)).isEmpty();
        assertThat(shop.told("product-delisted", product)).isNotEmpty();
    }

    private void assertToldOnce(String product) {
        assertThat(shop.told("product-delisted", product)).singleElement().satisfies(event -> {
            assertThat(event.path("data").path("reason").asString()).isEqualTo("REVOKED");
            assertThat(event.path("data").path("ended")).hasSize(3);
        });
        assertThat(Bus.everythingOn(suite, "ocop.trade.product"))
                .filteredOn(event -> event.key().equals(product) && event.type().equals("product-delisted"))
                .extracting(Bus.Event::id)
                .containsOnly(shop.told("product-delisted", product)
                        .getFirst()
                        .path("id")
                        .asString());
    }

    private JsonNode substitutes(String set) {
        return ok(trade.get(TRADE + "/gift-sets/" + set + "/substitutes")).json();
    }

    /** Where the public catalogue says that it can be bought. */
    private JsonNode onSale(String product) {
        return Api.of(suite).get("/api/public/v1/products/" + product).json().path("onSale");
    }

    /** A product of the plan with four stars of last year, which trade has heard of. */
    private String recognised(String planRef, String certificate) {
        String product = office.all("/api/registry/v1/products?locality=V").stream()
                .filter(found -> found.path("planRef").asString().equals(planRef))
                .map(found -> found.path("id").asString())
                .findFirst()
                .orElseThrow();
        ok(office.post(
                RATING + "/legacy-recognitions",
                "{\"planRef\":\"%s\",\"star\":4,\"level\":\"PROVINCE\",\"decision\":\"2031/QĐ-UBND\",\"decidedOn\":\"%s\",\"issuedOn\":\"%s\",\"certificate\":\"%s\"}"
                        .formatted(planRef, TODAY.minusYears(1), TODAY.minusYears(1), certificate)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> trade.get(TRADE + "/products/" + product)
                                .json()
                                .path("starToday")
                                .asInt(0)
                        == 4);
        return product;
    }

    private void revoke(String product) {
        String path = RATING + "/product-ratings/" + product;
        ok(office.post(
                path + "/revocation",
                "{\"ground\":\"UNTRUE_PAPERS\",\"concludedOn\":\"%s\",\"decision\":\"302/QĐ-UBND\",\"decidedOn\":\"%s\"}"
                        .formatted(TODAY, TODAY),
                "If-Match",
                office.get(path).header("ETag")));
    }

    private void listedOnThree(String product) {
        list(product, "Siêu thị " + product.substring(24));
        list(product, "Điểm dừng chân " + product.substring(24));
        list(product, "Khu du lịch Mũi Cà Mau " + product.substring(24));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(onSale(product)).hasSize(3));
    }

    private void list(String product, String channelName) {
        String channel = created(
                TRADE + "/channels",
                "{\"name\":\"%s\",\"kind\":\"SUPERMARKET\",\"scope\":\"PROVINCE\",\"leastStar\":3}"
                        .formatted(channelName));
        created(
                TRADE + "/products/" + product + "/listings",
                "{\"channelId\":\"%s\",\"from\":\"%s\",\"priceFrom\":90000,\"priceTo\":120000}"
                        .formatted(channel, TODAY));
    }

    /** A gift set of the two for the weeks to come. */
    private String offered(String one, String other) {
        String set = created(
                TRADE + "/gift-sets",
                "{\"name\":\"Quà Tết Rạch Gốc\",\"occasion\":\"Tết Nguyên đán\",\"from\":\"%s\",\"to\":\"%s\",\"price\":450000,\"task\":\"V.2\",\"items\":[{\"productId\":\"%s\",\"quantity\":1},{\"productId\":\"%s\",\"quantity\":2}]}"
                        .formatted(TODAY, TODAY.plusDays(60), one, other));
        ok(trade.post(TRADE + "/gift-sets/" + set + "/offer", "", "If-Match", "\"1\""));
        return set;
    }

    private String created(String path, String body) {
        return ok(trade.post(path, body, "Idempotency-Key", UUID.randomUUID().toString()))
                .json()
                .path("id")
                .asString();
    }

    private static Api.Answer ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }
}
