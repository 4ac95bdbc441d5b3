package vn.ocop.trade.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.events.ProductState;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.MovableClock;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.TradeServiceTest;

/** Needs and capacities over HTTP, and how they are matched. */
@TradeServiceTest
class DemandApiTest {
    private static final String NEEDS = "/api/trade/v1/needs";
    private static final String CAPACITIES = "/api/trade/v1/capacities";
    private static final LocalDate LAST_DAY = LocalDate.of(2028, 12, 31);

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Autowired
    MovableClock clock;

    @Autowired
    Needs needs;

    @Autowired
    Capacities capacities;

    private Neighbours neighbours;
    private EntityState maker;
    private Api office;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        neighbours = new Neighbours(prefix, port);
        maker = neighbours.cooperative("HTX Tân Phát Lợi");
        office = Api.at(port).office();
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void products_that_hold_a_star_over_the_whole_period_are_proposed_with_reasons_the_best_first() {
        ProductState able = neighbours.rated(maker, "Tôm khô Tân Phát Lợi", 3, 4, LAST_DAY);
        ProductState other = neighbours.rated(maker, "Tôm khô Chí Tâm", 3, 5, LAST_DAY);
        neighbours.rated(maker, "Tôm khô ngắn hạn", 3, 5, LocalDate.of(2027, 1, 15));
        neighbours.rated(maker, "Tôm khô hai sao", 3, 2, LAST_DAY);
        Answer capacity = await().until(
                        () -> Api.at(port).producerOf(maker.id()).post(CAPACITIES, capacity(able, 150)),
                        answer -> answer.status() == 201);
        assertThat(office.post(CAPACITIES, capacity(able, 10)).status())
                .as("one of a product, unit and day")
                .isEqualTo(409);

        JsonNode matches = matches(entered("tôm khô", 3));

        assertThat(matches.valueStream().map(one -> one.get("productId").asString()))
                .containsExactly(able.id(), other.id());
        JsonNode best = matches.get(0);
        assertThat(best.get("share").asInt()).isEqualTo(50);
        assertThat(best.get("reasons").valueStream().map(one -> one.at("/text/vi")
                        .asString()))
                .containsExactly(
                        "Đúng nhóm 3 của Chương trình OCOP",
                        "Tên sản phẩm có 2 trong 2 từ cần tìm",
                        "Hạng 4 sao, có hiệu lực đến hết ngày 31/12/2028",
                        "Năng lực cung ứng đáp ứng 50% số lượng cần",
                        "Có 1 trong 1 chứng nhận cần: HACCP",
                        "Cùng địa bàn với nơi nhận: Huyện Ngọc Hiển");
        assertThat(best.at("/reasons/3/text/en").asString()).isEqualTo("Capacity covers 50 % of the quantity");

        neighbours.revoke(able, 2);
        String id = capacity.id();
        assertThat(office.ifMatch(1)
                        .post(CAPACITIES + "/" + id + "/withdrawal", "{\"reason\":\"Hết mùa\"}")
                        .status())
                .isEqualTo(200);
        String need = entered("tôm khô", 3);
        await().untilAsserted(() -> assertThat(matches(need).valueStream().map(one -> one.get("productId")
                        .asString()))
                .containsExactly(other.id()));
    }

    @Test
    void the_contact_is_for_those_who_arrange_and_in_no_event() {
        String need = entered("mắm ba khía", 6);
        Api producer = Api.at(port).producerOf(maker.id());

        assertThat(office.get(NEEDS + "/" + need).json().get("contact").asString())
                .isEqualTo("0290 3 123 456");
        assertThat(producer.get(NEEDS + "/" + need).text()).contains("\"***\"").doesNotContain("0290");
        assertThat(producer.get(NEEDS + "?q=ba+khia").text()).contains(need).doesNotContain("0290");
        assertThat(office.get(NEEDS + "/" + need + "/history").text())
                .contains("Co.opmart")
                .doesNotContain("0290");
        assertThat(producer.get(NEEDS + "/" + need + "/history").status()).isEqualTo(403);
        assertThat(producer.post(NEEDS, need("tôm", 1)).status()).isEqualTo(403);
    }

    @Test
    void a_need_is_open_until_it_is_met_or_withdrawn() {
        String need = entered("tôm", 5);

        Answer met = office.ifMatch(1).post(NEEDS + "/" + need + "/met", "");

        assertThat(met.json().get("state").asString()).isEqualTo("MET");
        assertThat(office.ifMatch(2)
                        .post(NEEDS + "/" + need + "/withdrawal", "{\"reason\":\"x\"}")
                        .rule())
                .isEqualTo("need-state");
        assertThat(office.get(NEEDS + "?state=OPEN&group=5").text()).doesNotContain(need);
    }

    @Test
    void a_capacity_is_its_producers_own() {
        ProductState product = neighbours.product(maker, "Khô cá đù", 2);
        Answer capacity = await().until(
                        () -> Api.at(port).producerOf(maker.id()).post(CAPACITIES, capacity(product, 150)),
                        answer -> answer.status() == 201);
        Api stranger = Api.at(port).producerOf("another");

        assertThat(stranger.post(CAPACITIES, capacity(product, 150)).rule()).isEqualTo("not-your-entity");
        assertThat(stranger.get(CAPACITIES + "/" + capacity.id()).status()).isEqualTo(403);
        assertThat(stranger.get(CAPACITIES).json().get("items")).isEmpty();
        assertThat(Api.at(port)
                        .datMui()
                        .get(CAPACITIES + "?entity=" + maker.id())
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(office.ifMatch(1)
                        .put(CAPACITIES + "/" + capacity.id(), capacity(product, 90))
                        .json()
                        .get("perMonth")
                        .asInt())
                .isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource({"state, needs", "group, needs", "entity, capacities", "product, capacities"})
    void every_filter_has_an_index_that_gives_the_order_too(String key, String of) {
        var collection =
                of.equals("needs") ? needs.all().collection() : capacities.all().collection();

        assertThat(plan(collection.withDocumentClass(Document.class), Filters.eq("keys." + key, "x")))
                .contains("IXSCAN", "keys." + key + "_keys.byDay")
                .doesNotContain("COLLSCAN")
                .doesNotContain("\"SORT\"");
    }

    @Test
    void words_of_needs_and_capacities_of_candidates_are_found_by_an_index() {
        assertThat(plan(
                        needs.all().collection().withDocumentClass(Document.class),
                        Filters.regex("keys.words", "^tom")))
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN");
        assertThat(plan(
                        capacities.all().collection().withDocumentClass(Document.class),
                        Filters.in("keys.live", "a", "b")))
                .contains("keys.live_keys.byDay")
                .doesNotContain("COLLSCAN");
    }

    private static String plan(MongoCollection<Document> collection, Bson filter) {
        return collection
                .find(filter)
                .sort(Sorts.descending("keys.byDay"))
                .explain(ExplainVerbosity.QUERY_PLANNER)
                .toJson();
    }

    private JsonNode matches(String need) {
        return Api.at(port)
                .producerOf(maker.id())
                .get(NEEDS + "/" + need + "/matches")
                .json()
                .get("items");
    }

    private String entered(String product, int group) {
        Answer entered = office.post(NEEDS, need(product, group));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        return entered.id();
    }

    private static String need(String product, int group) {
        return """
                {"buyer":"Siêu thị Co.opmart Cà Mau","contact":"0290 3 123 456","product":"%s","group":%d,"quantity":300,
                 "unit":"kg","leastStar":3,"certificates":["HACCP"],"from":"2027-01-01","to":"2027-01-30",
                 "locality":"973@2025-06-30"}
                """.formatted(product, group);
    }

    private static String capacity(ProductState product, int perMonth) {
        return """
                {"productId":"%s","perMonth":%d,"unit":"kg","from":"2026-12-01","to":"2027-12-31",
                 "certificates":["HACCP"]}
                """.formatted(product.id(), perMonth);
    }
}
