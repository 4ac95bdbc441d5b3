package vn.ocop.trade.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.events.ProductState;
import vn.ocop.testing.Api;
import vn.ocop.testing.TestTokens;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.TradeServiceTest;
import vn.ocop.trade.promotion.PromotionFlow;

/** What was done for the tasks of section V is counted in the year in which it was. */
@TradeServiceTest
class TaskCoverageTest {
    private static final String PATH = "/api/trade/v1/coverage/tasks";
    private static final LocalDate LAST_DAY = LocalDate.of(2028, 12, 31);

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private Neighbours neighbours;
    private EntityState maker;
    private ProductState product;
    private Api trade;

    @BeforeEach
    void open() {
        neighbours = new Neighbours(prefix, port);
        maker = neighbours.cooperative("HTX Tân Phát Lợi");
        product = neighbours.rated(maker, "Tôm khô Tân Phát Lợi", 1, 4, LAST_DAY);
        trade = Api.at(port).as(TestTokens.as("trade.officer").roles("trade").agency("industry_trade"));
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void a_fair_counts_for_its_task_from_its_first_day_on() {
        long before = done("V.1", "PROMOTION_EVENTS", "2026-12-10");
        long earlier = done("V.1", "PROMOTION_EVENTS", "2026-12-09");
        long ofAnother = done("V.2", "PROMOTION_EVENTS", "2026-12-31");

        new PromotionFlow(Api.at(port))
                .planned(5)
                .opened()
                .applied(maker, product.id())
                .selected(maker)
                .started();

        assertThat(done("V.1", "PROMOTION_EVENTS", "2026-12-10")).isEqualTo(before + 1);
        assertThat(done("V.1", "PROMOTION_EVENTS", "2026-12-09")).isEqualTo(earlier);
        assertThat(done("V.2", "PROMOTION_EVENTS", "2026-12-31")).isEqualTo(ofAnother);
    }

    @Test
    void a_listing_and_its_channel_count_in_the_years_in_which_it_was_there() {
        long listings = done("V.4", "LISTINGS", "2026-12-31");
        long earlier = done("V.4", "LISTINGS", "2026-11-19");
        long yearBefore = done("V.4", "LISTINGS", "2025-12-31");
        long channels = done("V.4", "CHANNELS", "2026-12-31");
        Api.Answer channel = trade.post("/api/trade/v1/channels", """
                {"name": "Buudien %s", "kind": "E_COMMERCE", "scope": "OUTSIDE", "task": "V.4"}
                """.formatted(UUID.randomUUID()));
        assertThat(channel.status()).as(channel.text()).isEqualTo(201);

        Api.Answer listing =
                trade.post("/api/trade/v1/products/" + product.id() + "/listings", """
                {"channelId": "%s", "from": "2026-11-20", "task": "V.4"}
                """.formatted(channel.id()));
        assertThat(listing.status()).as(listing.text()).isEqualTo(201);

        assertThat(done("V.4", "LISTINGS", "2026-12-31")).isEqualTo(listings + 1);
        assertThat(done("V.4", "CHANNELS", "2026-12-31")).isEqualTo(channels + 1);
        assertThat(done("V.4", "LISTINGS", "2026-11-19")).isEqualTo(earlier);
        assertThat(done("V.4", "LISTINGS", "2027-01-01")).isPositive();
        assertThat(done("V.4", "LISTINGS", "2025-12-31")).isEqualTo(yearBefore);
    }

    @Test
    void a_gift_set_counts_in_the_years_of_its_season_once_it_is_offered() {
        ProductState other = neighbours.rated(maker, "Mắm tôm", 1, 3, LAST_DAY);
        long before = done("V.2", "GIFT_SETS", "2027-01-31");
        Api.Answer set =
                trade.post("/api/trade/v1/gift-sets", """
                {"name": "Quà Tết %s", "occasion": "Tết Nguyên đán 2027", "from": "2027-01-10", "to": "2027-02-05",
                 "items": [{"productId": "%s", "quantity": 1}, {"productId": "%s", "quantity": 2}],
                 "price": 450000, "task": "V.2"}
                """.formatted(UUID.randomUUID(), product.id(), other.id()));
        assertThat(set.status()).as(set.text()).isEqualTo(201);
        assertThat(done("V.2", "GIFT_SETS", "2027-01-31")).isEqualTo(before);

        Api.Answer offered = trade.ifMatch(1).post("/api/trade/v1/gift-sets/" + set.id() + "/offer", "{}");
        assertThat(offered.status()).as(offered.text()).isEqualTo(200);

        assertThat(done("V.2", "GIFT_SETS", "2027-01-31")).isEqualTo(before + 1);
    }

    @Test
    void the_forum_of_2023_is_no_task_of_2026() {
        assertThat(row("V.5", "2023-06-01").get("toBeDone").asBoolean()).isTrue();
        assertThat(row("V.5", "2026-06-01").get("toBeDone").asBoolean()).isFalse();
    }

    @Test
    void the_tasks_come_as_a_file() {
        assertThat(trade.get(PATH + "/export?format=csv&on=2026-12-31").text())
                .contains("Sự kiện xúc tiến", "V.1", "V.5", "industry_trade");
    }

    private long done(String task, String kind, String on) {
        return row(task, on).at("/done/" + kind).asLong();
    }

    private JsonNode row(String task, String on) {
        for (JsonNode row : trade.get(PATH + "?on=" + on).json().get("items")) {
            if (row.get("code").asString().equals(task)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + task);
    }
}
