package vn.ocop.trade.giftset;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.events.ProductState;
import vn.ocop.events.Topics;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.Published;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.TradeServiceTest;
import vn.ocop.trade.market.Shelves;

/** A revocation reaches channels, gift sets and the people who work with them. */
@TradeServiceTest
class GiftSetApiTest {
    private static final String PATH = "/api/trade/v1/gift-sets";
    private static final String PUBLIC = "/api/public/v1/gift-sets";
    private static final String NOTICES = "/api/trade/v1/notices?limit=200";
    private static final LocalDate LAST_DAY = LocalDate.of(2028, 12, 31);

    @Autowired
    MovableClock clock;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private Neighbours neighbours;
    private Api api;
    private Api agency;
    private Shelves shelves;
    private EntityState maker;
    private ProductState shrimp;
    private ProductState honey;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        neighbours = new Neighbours(prefix, port);
        api = Api.at(port);
        shelves = new Shelves(api);
        agency = shelves.agency;
        maker = neighbours.cooperative("HTX Tân Phát Lợi");
        shrimp = neighbours.rated(maker, "Tôm khô", 4, 4, LAST_DAY);
        honey = neighbours.rated(maker, "Mật ong", 2, 4, LAST_DAY);
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void a_revocation_reaches_three_channels_and_one_gift_set_and_everybody_concerned_once() {
        for (String kind : List.of("SUPERMARKET", "E_COMMERCE", "OCOP_POINT")) {
            shelves.listed(shrimp.id(), shelves.channel("Kênh Đất Mũi", kind, 3));
        }
        String set = offered();
        assertThat(api.get(PUBLIC + "/" + set).json().get("items")).hasSize(2);

        neighbours.revoke(shrimp, 3);
        await().atMost(ofSeconds(5)).until(() -> state(set).equals("INCOMPLETE"));
        await().atMost(ofSeconds(5)).until(() -> notices(agency).size() == 4);
        neighbours.revoke(shrimp, 3);
        neighbours.rate(shrimp, 2, 4, LAST_DAY);
        neighbours.rated(maker, "Cua", 1, 3, LAST_DAY);

        JsonNode read = agency.get(PATH + "/" + set).json();
        assertThat(read.get("version").asLong()).isEqualTo(3);
        assertThat(read.get("lost").get(0).get("reason").asString()).isEqualTo("REVOKED");
        assertThat(read.get("lost").get(0).get("on").asString()).isEqualTo("2026-11-23");
        assertThat(shelves.market(shrimp.id()).get("listings"))
                .allMatch(one -> one.get("ended").asString().equals("REVOKED"));
        assertThat(Published.on(prefix + Topics.TRADE_PRODUCT).stream()
                        .filter(event -> event.key().equals(shrimp.id()))
                        .filter(event -> event.type().equals("product-delisted")))
                .hasSize(1);
        assertThat(api.get(PUBLIC + "/" + set).status()).isEqualTo(404);
        assertThat(notices(agency)).hasSize(4);
        assertThat(notices(api.producerOf(maker.id()))).hasSize(4);
        assertThat(notices(api.producerOf("another"))).isEmpty();
    }

    @Test
    void a_notice_says_why_in_vietnamese_and_english_and_is_read_by_each_for_itself() {
        shelves.listed(shrimp.id(), shelves.channel("Chợ nổi", "CONVENIENCE_STORE", 3));
        neighbours.withdraw(shrimp, maker);
        await().atMost(ofSeconds(5)).until(() -> notices(agency).size() == 1);

        JsonNode notice = notices(agency).getFirst();
        assertThat(notice.get("text").get("vi").asString()).contains("Tôm khô", "Chợ nổi", "đã rút sản phẩm");
        assertThat(notice.get("text").get("en").asString()).contains("off channel", "withdrawn");
        String read = "/api/trade/v1/notices/" + notice.get("id").asString() + "/read";
        assertThat(agency.post(read, "").json().get("read").asBoolean()).isTrue();
        assertThat(agency.post(read, "").status()).isEqualTo(200);
        assertThat(notices(agency).getFirst().get("read").asBoolean()).isTrue();
        assertThat(notices(api.producerOf(maker.id())).getFirst().get("read").asBoolean())
                .isFalse();
        assertThat(api.producerOf("another").post(read, "").status()).isEqualTo(404);
    }

    @Test
    void a_set_that_lost_a_product_is_mended_by_a_person_and_offered_again() {
        ProductState near = neighbours.rated(maker, "Khô cá đù", 4, 3, LAST_DAY);
        ProductState brief = neighbours.rated(maker, "Khô cá lóc", 4, 5, LocalDate.of(2027, 1, 15));
        String set = offered();
        neighbours.revoke(shrimp, 3);
        await().atMost(ofSeconds(5)).until(() -> state(set).equals("INCOMPLETE"));

        JsonNode proposal = agency.get(PATH + "/" + set + "/substitutes")
                .json()
                .get("items")
                .get(0);
        assertThat(proposal.get("productId").asString()).isEqualTo(shrimp.id());
        assertThat(proposal.get("candidates").valueStream().map(one -> one.get("productId")
                        .asString()))
                .contains(near.id())
                .doesNotContain(brief.id(), shrimp.id(), honey.id());
        assertThat(agency.ifMatch(3).post(PATH + "/" + set + "/offer", "").rule())
                .isEqualTo("not-over-the-season");
        String replace = PATH + "/" + set + "/items/" + shrimp.id() + "/replace";
        assertThat(agency.ifMatch(3)
                        .post(replace, "{\"productId\":\"%s\"}".formatted(brief.id()))
                        .rule())
                .isEqualTo("not-over-the-season");

        Api.Answer replaced = agency.ifMatch(3).post(replace, "{\"productId\":\"%s\"}".formatted(near.id()));

        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        assertThat(replaced.json().get("state").asString()).isEqualTo("INCOMPLETE");
        assertThat(agency.ifMatch(4)
                        .post(PATH + "/" + set + "/offer", "")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("OFFERED");
        assertThat(agency.get(PATH + "/" + set + "/history").json().get("items"))
                .extracting(one -> one.get("type").asString())
                .containsExactly(
                        "gift-set-planned",
                        "gift-set-offered",
                        "gift-set-items-lost",
                        "gift-set-item-replaced",
                        "gift-set-offered");
    }

    @Test
    void everybody_sees_what_is_offered_and_caches_may_keep_it_briefly() {
        String set = offered();
        String draft = drafted();

        Api.Answer list = api.get(PUBLIC + "?limit=200");
        assertThat(list.header("Cache-Control").orElseThrow()).contains("max-age=5", "public");
        assertThat(list.json().get("items").valueStream().map(one -> one.get("id")
                        .asString()))
                .contains(set)
                .doesNotContain(draft);
        assertThat(api.get(PUBLIC + "/" + draft).status()).isEqualTo(404);

        Api.Answer withdrawn = agency.ifMatch(2).post(PATH + "/" + set + "/withdrawal", "{\"reason\":\"Hết hộp\"}");
        assertThat(withdrawn.json().get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(api.get(PUBLIC + "/" + set).status()).isEqualTo(404);
        assertThat(agency.get(PATH + "?limit=200&state=WITHDRAWN&product=" + shrimp.id())
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void only_the_office_and_the_trade_agency_put_sets_together_and_twice_sent_is_one() {
        Api keyed = agency.with("Idempotency-Key", "set-" + shrimp.id());
        assertThat(keyed.post(PATH, form()).id())
                .isEqualTo(keyed.post(PATH, form()).id());
        assertThat(api.producerOf(maker.id()).post(PATH, form()).status()).isEqualTo(403);
        assertThat(agency.post(PATH, form().replace(honey.id(), "nobody"))
                        .json()
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("items[1].productId");
    }

    private String drafted() {
        Api.Answer answer = agency.post(PATH, form());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.id();
    }

    private String offered() {
        String id = drafted();
        Api.Answer answer = agency.ifMatch(1).post(PATH + "/" + id + "/offer", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return id;
    }

    private String form() {
        return """
                {"name":"Hương rừng Đất Mũi","occasion":"Tết Nguyên đán 2027","from":"2026-12-01","to":"2027-02-10",
                 "items":[{"productId":"%s","quantity":2},{"productId":"%s","quantity":1}],"price":850000,"task":"V.2"}
                """.formatted(shrimp.id(), honey.id());
    }

    private String state(String set) {
        return agency.get(PATH + "/" + set).json().get("state").asString();
    }

    /** Those of this test's product. */
    private List<JsonNode> notices(Api who) {
        return who.get(NOTICES)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("productId").asString().equals(shrimp.id()))
                .toList();
    }
}
