package vn.ocop.trade.market;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.events.MarketState;
import vn.ocop.events.ProductState;
import vn.ocop.events.Topics;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.security.Caller;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.Published;
import vn.ocop.testing.TestTokens;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.TradeServiceTest;
import vn.ocop.trade.channel.Channels;
import vn.ocop.trade.product.Standing;
import vn.ocop.trade.product.Standings;

/** A product stands on channels only while its star holds, and comes back only by a person's act. */
@TradeServiceTest
class MarketTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2028, 12, 31);

    @Autowired
    Markets markets;

    @Autowired
    MarketDays days;

    @Autowired
    Standings standings;

    @Autowired
    Channels channels;

    @Autowired
    MovableClock clock;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private Neighbours neighbours;
    private Shelves shelves;
    private Api api;
    private EntityState maker;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        neighbours = new Neighbours(prefix, port);
        api = Api.at(port);
        shelves = new Shelves(api);
        maker = neighbours.cooperative("HTX Tân Phát Lợi");
    }

    @AfterEach
    void close() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        neighbours.close();
    }

    @Test
    void a_revocation_takes_a_product_off_three_channels_at_once_and_only_a_person_brings_it_back() {
        ProductState product = neighbours.rated(maker, "Tôm khô", 1, 4, LAST_DAY);
        String market = shelves.channel("Siêu thị Co.opmart Cà Mau", "SUPERMARKET", 3);
        shelves.listed(product.id(), market);
        shelves.listed(product.id(), shelves.channel("Điểm OCOP Đất Mũi", "OCOP_POINT", 3));
        String page = shelves.channel("Sàn Postmart", "E_COMMERCE", 3);
        assertThat(Shelves.list(shelves.agency, product.id(), page, "2027-01-01")
                        .status())
                .isEqualTo(201);

        neighbours.revoke(product, 3);
        await().atMost(ofSeconds(5)).until(() -> ended(product).size() == 3);
        neighbours.revoke(product, 3);
        neighbours.rate(product, 2, 4, LAST_DAY);
        neighbours.rated(maker, "Cua", 1, 3, LAST_DAY);

        assertThat(ended(product)).containsOnly("REVOKED");
        assertThat(shelves.market(product.id()).get("version").asLong()).isEqualTo(4);
        await().atMost(ofSeconds(5))
                .until(() -> published(product, "product-delisted").size() == 1);
        Published event = published(product, "product-delisted").getFirst();
        assertThat(event.faults()).isEmpty();
        assertThat(event.data().get("reason").asString()).isEqualTo("REVOKED");
        assertThat(event.data().get("ended")).hasSize(3);
        assertThat(event.data().get("market").get("listings")).isEmpty();
        assertThat(Shelves.list(shelves.agency, product.id(), market, "2026-11-23")
                        .rule())
                .isEqualTo("no-star");

        neighbours.rate(product, 4, 4, LAST_DAY);
        await().until(() ->
                Shelves.list(shelves.agency, product.id(), market, "2026-11-23").status() == 201);
        JsonNode listings = shelves.market(product.id()).get("listings");
        assertThat(listings.valueStream().map(one -> one.get("state").asString()))
                .containsExactly("ENDED", "ENDED", "ENDED", "ON");
    }

    @Test
    void a_star_lost_between_check_and_write_leaves_nothing_on_even_if_who_wrote_crashed() {
        ProductState product = neighbours.rated(maker, "Tôm khô", 1, 4, LAST_DAY);
        String channel = shelves.channel("Siêu thị Sense City", "SUPERMARKET", 3);
        Standing before = standings.join(product.id());
        neighbours.revoke(product, 2);
        await().until(() -> standings.get(product.id()).revoked());

        // What a crash leaves: checked before the revocation, written after it, never looked at again.
        Terms terms = new Terms(null, LocalDate.of(2026, 11, 1), null, null, null);
        Caller officer = new Caller("trade.officer", "", Set.of(), Set.of(), Set.of());
        Listing listing = Listing.on(
                "late", channel, channels.find(channel).orElseThrow(), null, terms, officer, clock.instant());
        Versioned<ProductMarket> _ =
                markets.decide(product.id(), officer, market -> Optional.of(market.listed(listing, before)));

        await().atMost(ofSeconds(5)).until(() -> ended(product).equals(List.of("REVOKED")));
    }

    @Test
    void of_listings_that_race_with_a_revocation_none_stays_on() throws Exception {
        String channel = shelves.channel("Siêu thị Winmart", "SUPERMARKET", 3);
        for (int i = 0; i < 5; i++) {
            ProductState product = neighbours.rated(maker, "Khô cá " + i, 1, 4, LAST_DAY);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<?> revoked = threads.submit(() -> neighbours.revoke(product, 2));
                Future<Integer> listed =
                        threads.submit(() -> Shelves.list(shelves.agency, product.id(), channel, "2026-11-01")
                                .status());
                revoked.get();
                assertThat(listed.get()).isIn(201, 409);
            }
            await().atMost(ofSeconds(5)).until(() -> standings.get(product.id()).revoked());
            await().atMost(ofSeconds(5))
                    .until(() -> markets.listed(product.id()).isEmpty());
        }
    }

    @Test
    void fewer_stars_take_it_off_only_where_more_are_demanded() {
        ProductState product = neighbours.rated(maker, "Mắm tôm", 1, 5, LAST_DAY);
        shelves.listed(product.id(), shelves.channel("Cửa hàng xuất khẩu", "EXPORT", 5));
        shelves.listed(product.id(), shelves.channel("Chợ Năm Căn", "OCOP_POINT", 3));

        neighbours.rate(product, 2, 4, LAST_DAY);

        await().atMost(ofSeconds(5)).until(() -> ended(product).equals(List.of("TOO_FEW_STARS")));
        assertThat(markets.listed(product.id())).extracting(Listing::kind).hasSize(1);
    }

    @Test
    void a_withdrawn_product_and_one_whose_last_day_is_over_are_taken_off() {
        ProductState withdrawn = neighbours.rated(maker, "Ba khía muối", 1, 3, LAST_DAY);
        ProductState brief = neighbours.rated(maker, "Cá khô", 1, 3, LocalDate.of(2026, 11, 30));
        String channel = shelves.channel("Bách hóa", "CONVENIENCE_STORE", 3);
        shelves.listed(withdrawn.id(), channel);
        shelves.listed(brief.id(), channel);

        neighbours.withdraw(withdrawn, maker);
        await().atMost(ofSeconds(5)).until(() -> ended(withdrawn).equals(List.of("WITHDRAWN")));
        clock.set(Instant.parse("2026-11-30T17:00:00Z"));
        neighbours.rate(brief, 2, 3, LocalDate.of(2026, 11, 30));

        await().atMost(ofSeconds(5)).until(() -> ended(brief).equals(List.of("EXPIRED")));
    }

    @Test
    void a_listing_whose_time_is_over_has_ended_that_day_and_is_told_once() {
        ProductState product = neighbours.rated(maker, "Bánh phồng tôm", 1, 3, LAST_DAY);
        String channel = shelves.channel("Hội chợ trên mạng", "E_COMMERCE", 3);
        Api.Answer listed = shelves.agency.post(
                path(product) + "/listings",
                "{\"channelId\":\"%s\",\"from\":\"2026-11-01\",\"until\":\"2026-11-25\"}".formatted(channel));
        assertThat(listed.status()).isEqualTo(201);
        assertThat(listed.json().get("endedOn").asString()).isEqualTo("2026-11-26");

        clock.set(Instant.parse("2026-11-27T02:00:00Z"));
        assertThat(markets.listed(product.id())).isEmpty();
        days.endThoseWhoseTimeIsOver();
        days.endThoseWhoseTimeIsOver();

        JsonNode ended = shelves.market(product.id()).get("listings").get(0);
        assertThat(ended.get("ended").asString()).isEqualTo("ENDED");
        assertThat(ended.get("endedOn").asString()).isEqualTo("2026-11-26");
        await().until(() -> published(product, "product-delisted").size() == 1);
    }

    @Test
    void of_two_officers_who_list_it_on_one_channel_at_the_same_time_one_does() throws Exception {
        ProductState product = neighbours.rated(maker, "Tôm khô Tân Phát Lợi", 1, 4, LAST_DAY);
        String one = shelves.channel("Satra", "SUPERMARKET", 3);
        String other = shelves.channel("Voso", "E_COMMERCE", 3);
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String channel = i % 2 == 0 ? one : other;
            tries.add(() -> Shelves.list(shelves.agency, product.id(), channel, "2026-11-01")
                    .status());
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(tries)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(6);
        assertThat(markets.listed(product.id())).hasSize(2);
    }

    @Test
    void closing_a_channel_ends_what_is_listed_there_and_nothing_else() {
        ProductState product = neighbours.rated(maker, "Cua Năm Căn", 1, 4, LAST_DAY);
        String closing = shelves.channel("Cửa hàng Chí Tâm", "CONVENIENCE_STORE", 3);
        shelves.listed(product.id(), closing);
        shelves.listed(product.id(), shelves.channel("Big C", "SUPERMARKET", 3));

        Api.Answer closed = shelves.agency
                .ifMatch(1)
                .post(Shelves.CHANNELS + "/" + closing + "/closing", "{\"reason\":\"Hết hợp đồng thuê\"}");

        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        await().atMost(ofSeconds(5)).until(() -> ended(product).equals(List.of("CHANNEL_CLOSED")));
        assertThat(Shelves.list(shelves.agency, product.id(), closing, "2026-11-23")
                        .rule())
                .isEqualTo("channel-closed");
    }

    @Test
    void a_channel_that_demands_more_loses_what_falls_short_of_it() {
        ProductState four = neighbours.rated(maker, "Tôm khô", 1, 4, LAST_DAY);
        ProductState three = neighbours.rated(maker, "Mắm tôm", 1, 3, LAST_DAY);
        String channel = shelves.channel("Siêu thị Mega", "SUPERMARKET", 3);
        shelves.listed(four.id(), channel);
        shelves.listed(three.id(), channel);

        Api.Answer changed = shelves.agency
                .ifMatch(1)
                .put(
                        Shelves.CHANNELS + "/" + channel,
                        "{\"name\":\"Siêu thị Mega %s\",\"kind\":\"SUPERMARKET\",\"scope\":\"PROVINCE\",\"leastStar\":4}"
                                .formatted(channel));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        await().atMost(ofSeconds(5)).until(() -> ended(three).equals(List.of("TOO_FEW_STARS")));
        assertThat(markets.listed(four.id())).hasSize(1);
    }

    @Test
    void a_listing_that_is_sent_twice_with_one_key_is_there_once() {
        ProductState product = neighbours.rated(maker, "Tôm khô", 1, 4, LAST_DAY);
        String channel = shelves.channel("Cửa hàng Chí Tâm", "OWN_SHOP", 3);
        Api keyed = shelves.agency.with("Idempotency-Key", "listing-" + product.id());

        String first = Shelves.list(keyed, product.id(), channel, "2026-11-01").id();

        assertThat(Shelves.list(keyed, product.id(), channel, "2026-11-01").id())
                .isEqualTo(first);
        assertThat(markets.listed(product.id())).hasSize(1);
    }

    @Test
    void terms_are_changed_and_a_listing_is_ended_by_hand_under_the_version_that_was_read() {
        ProductState product = neighbours.rated(maker, "Mật ong rừng tràm", 1, 4, LAST_DAY);
        String listing = shelves.listed(product.id(), shelves.channel("Lotte", "SUPERMARKET", 3));
        String path = path(product) + "/listings/" + listing;
        String terms = "{\"from\":\"2026-11-01\",\"priceFrom\":300000,\"url\":\"https://lotte.vn/mat-ong\"}";

        assertThat(shelves.agency.put(path, terms).status()).isEqualTo(428);
        Api.Answer changed = shelves.agency.ifMatch(1).put(path, terms);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().get("priceFrom").asLong()).isEqualTo(300_000);
        assertThat(shelves.agency.ifMatch(1).put(path, terms).status()).isEqualTo(412);
        Api.Answer ended =
                shelves.agency.ifMatch(2).post(path + "/end", "{\"reason\":\"Hết mùa\",\"on\":\"2026-11-20\"}");
        assertThat(ended.json().get("endedOn").asString()).isEqualTo("2026-11-20");
        assertThat(shelves.agency.ifMatch(3).put(path, terms).rule()).isEqualTo("listing-ended");
        assertThat(shelves.agency.get(path(product) + "/market/history").json().get("items"))
                .extracting(one -> one.get("type").asString())
                .containsExactly("product-listed", "product-listed", "product-delisted");
    }

    @Test
    void a_producer_lists_its_own_products_only_and_a_commune_reads_those_of_its_units() {
        ProductState product = neighbours.rated(maker, "Khô cá kèo", 1, 4, LAST_DAY);
        String channel = shelves.channel("Vinmart", "SUPERMARKET", 3);

        assertThat(Shelves.list(api.producerOf("other"), product.id(), channel, "2026-11-01")
                        .rule())
                .isEqualTo("not-your-product");
        assertThat(Shelves.list(api.producerOf(maker.id()), product.id(), channel, "2026-11-01")
                        .status())
                .isEqualTo(201);
        String market = path(product) + "/market";
        assertThat(api.datMui().get(market).status()).isEqualTo(200);
        assertThat(api.as(TestTokens.as("other").roles("commune").units("31999"))
                        .get(market)
                        .status())
                .isEqualTo(403);
        assertThat(api.producerOf("other").get(market).status()).isEqualTo(403);
        String all = "/api/trade/v1/listings?channel=" + channel;
        assertThat(api.auditor().get(all).json().get("items")).hasSize(1);
        assertThat(api.datMui().get(all).json().get("items")).hasSize(1);
        assertThat(api.producerOf("other").get(all).json().get("items")).isEmpty();
        Api shop = api.as(TestTokens.as("shop").roles("producer").units("32248", "32248@2025-06-30"));
        Api officer =
                api.as(TestTokens.as("officer").roles("commune").units("31999").entities(maker.id()));
        assertThat(shop.get(all).json().get("items")).isEmpty();
        assertThat(officer.get(all).json().get("items")).isEmpty();
        assertThat(officer.get(market).rule()).isEqualTo("outside-jurisdiction");
    }

    @Test
    void listings_are_found_by_channel_kind_entity_and_day_page_by_page() {
        String channel = shelves.channel("Tiki", "E_COMMERCE", 3);
        for (int i = 0; i < 3; i++) {
            ProductState product = neighbours.rated(maker, "Khô cá " + i, 1, 4, LAST_DAY);
            shelves.listed(product.id(), channel);
            Shelves.list(shelves.agency, product.id(), shelves.channel("Lazada", "E_COMMERCE", 3), "2027-02-01");
        }
        String path = "/api/trade/v1/listings?limit=2&kind=E_COMMERCE&entity=" + maker.id();
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = shelves.agency.get(path + next).json();
            page.get("items").forEach(one -> seen.add(one.get("id").asString()));
            next = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        }
        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
        assertThat(shelves.agency
                        .get(path.replace("limit=2", "on=2026-11-23"))
                        .json()
                        .get("items"))
                .hasSize(3);
        assertThat(shelves.agency
                        .get("/api/trade/v1/listings?channel=" + channel)
                        .json()
                        .get("items"))
                .hasSize(3);
        assertThat(shelves.agency
                        .get("/api/trade/v1/listings?on=hôm-nay".replace("ô", "o"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_occasion_is_kept_and_published_once() {
        ProductState product = neighbours.product(maker, "Mắm ba khía", 1);
        MarketState.Promotion fair = new MarketState.Promotion(
                "fair-1",
                "Diễn đàn OCOP Đồng bằng sông Cửu Long",
                "FORUM",
                "PROVINCE",
                LocalDate.of(2023, 12, 10),
                LocalDate.of(2023, 12, 14));

        markets.promoted(product.id(), fair, Caller.system("test"));
        markets.promoted(product.id(), fair, Caller.system("test"));

        assertThat(shelves.market(product.id()).get("promotions")).hasSize(1);
        assertThat(shelves.market(product.id()).get("version").asLong()).isEqualTo(1);
    }

    private List<String> ended(ProductState product) {
        return shelves.market(product.id())
                .get("listings")
                .valueStream()
                .filter(one -> one.has("ended"))
                .map(one -> one.get("ended").asString())
                .toList();
    }

    private List<Published> published(ProductState product, String type) {
        return Published.on(prefix + Topics.TRADE_PRODUCT).stream()
                .filter(event ->
                        event.key().equals(product.id()) && event.type().equals(type))
                .toList();
    }

    private static String path(ProductState product) {
        return "/api/trade/v1/products/" + product.id();
    }
}
