package vn.ocop.trade.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.TestTokens;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.TradeServiceTest;
import vn.ocop.trade.promotion.PromotionFlow;

/** The evidence of an entity is what it did within the days that are asked for, and nothing else. */
@TradeServiceTest
class SummaryTest {
    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Autowired
    MovableClock clock;

    private Neighbours neighbours;
    private EntityState maker;
    private String product;
    private Api api;
    private Api trade;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        neighbours = new Neighbours(prefix, port);
        maker = neighbours.cooperative("HTX Tân Phát Lợi");
        product = neighbours
                .rated(maker, "Tôm khô Tân Phát Lợi", 1, 4, LocalDate.of(2028, 12, 31))
                .id();
        api = Api.at(port);
        trade = api.as(TestTokens.as("trade").roles("trade"));
        await().until(() -> summary(trade, "2026-01-01", "2026-12-31").status() == 200);
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void it_counts_channels_links_fairs_and_contracts_of_the_period() {
        listOn(channel("Siêu thị Co.opmart Cà Mau", "SUPERMARKET", "PROVINCE"), "2026-11-24", null);
        listOn(channel("Buudien.vn", "E_COMMERCE", "OUTSIDE"), "2026-11-24", "https://buudien.vn/tom-kho-" + product);
        listOn(channel("Cửa hàng Tân Phát Lợi", "OWN_SHOP", "PROVINCE"), "2027-03-01", null);
        fairUntilClosed();
        PromotionFlow.ok(trade.post("/api/trade/v1/contracts", """
                {"kind":"CONTRACT","buyer":"Công ty TNHH Thương mại Sài Gòn","entityId":"%s","scope":"OUTSIDE",
                 "signedOn":"2026-12-12","value":250000000,"items":[{"productId":"%s"}]}
                """.formatted(maker.id(), product)));

        JsonNode year = summary(trade, "2026-01-01", "2026-12-31").json();

        assertThat(year.get("distributors").asInt()).as(year.toString()).isEqualTo(2);
        assertThat(year.get("modernChannels").asInt()).isEqualTo(2);
        assertThat(year.get("channels")).hasSize(2);
        assertThat(year.get("shopLinks").get(0).asString()).isEqualTo("https://buudien.vn/tom-kho-" + product);
        assertThat(year.get("occasions").toString()).isEqualTo("{\"PROVINCE\":1,\"OUTSIDE\":0,\"ABROAD\":0}");
        assertThat(year.get("events").get(0).get("lastDay").asString()).isEqualTo("2026-12-14");
        assertThat(year.get("contracts").asInt()).isEqualTo(1);
        assertThat(year.get("contractValue").asLong()).isEqualTo(250_000_000);

        JsonNode before = summary(trade, "2025-01-01", "2026-11-23").json();
        assertThat(before.get("distributors").asInt()).isZero();
        assertThat(before.get("events")).isEmpty();
        assertThat(before.get("signed")).isEmpty();
        JsonNode middle = summary(trade, "2026-12-14", "2026-12-14").json();
        assertThat(middle.get("events")).hasSize(1);
        assertThat(middle.get("signed")).isEmpty();
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThat(summary(trade, "2026-12-31", "2026-01-01").status()).isEqualTo(400);
        assertThat(trade.get("/api/trade/v1/entities/none/promotion-summary?from=2026-01-01&to=2026-12-31")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_producer_sees_its_own_a_commune_its_units_and_a_council_all() {
        assertThat(summary(api.producerOf(maker.id()), "2026-01-01", "2026-12-31")
                        .status())
                .isEqualTo(200);
        assertThat(summary(api.producerOf("another"), "2026-01-01", "2026-12-31")
                        .status())
                .isEqualTo(403);
        assertThat(summary(api.datMui(), "2026-01-01", "2026-12-31").status()).isEqualTo(200);
        Api elsewhere = api.as(TestTokens.as("commune.u-minh").roles("commune").units("32044"));
        assertThat(summary(elsewhere, "2026-01-01", "2026-12-31").status()).isEqualTo(403);
        Api council = api.as(TestTokens.as("council.1").roles("council"));
        assertThat(summary(council, "2026-01-01", "2026-12-31").status()).isEqualTo(200);
        assertThat(summary(api.auditor(), "2026-01-01", "2026-12-31").status()).isEqualTo(200);
    }

    private void fairUntilClosed() {
        PromotionFlow fair = new PromotionFlow(api).planned(5).opened();
        fair.applied(maker, product).selected(maker).started();
        clock.set(Instant.parse("2026-12-15T02:00:00Z"));
        PromotionFlow.ok(fair.report(fair.agency, maker, 4, 9_000_000, null));
        fair.closed();
    }

    private String channel(String name, String kind, String scope) {
        Answer opened = trade.post(
                "/api/trade/v1/channels",
                "{\"name\":\"%s\",\"kind\":\"%s\",\"scope\":\"%s\"%s}"
                        .formatted(
                                name,
                                kind,
                                scope,
                                kind.equals("OWN_SHOP") ? ",\"entityId\":\"" + maker.id() + "\"" : ""));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.id();
    }

    private void listOn(String channelId, String from, String url) {
        Answer listed = trade.post(
                "/api/trade/v1/products/" + product + "/listings",
                "{\"channelId\":\"%s\",\"from\":\"%s\"%s}"
                        .formatted(channelId, from, url == null ? "" : ",\"url\":\"" + url + "\""));
        assertThat(listed.status()).as(listed.text()).isEqualTo(201);
    }

    private Answer summary(Api by, String from, String to) {
        return by.get("/api/trade/v1/entities/%s/promotion-summary?from=%s&to=%s".formatted(maker.id(), from, to));
    }
}
